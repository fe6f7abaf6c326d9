import { makeEmailChangeLink, makeResetLink } from "../auth/links/links";
import { makeRegistrationLink } from "../auth/links/registration";
import {
  EMAIL_CHANGE_LINK_HOURS,
  REGISTRATION_LINK_HOURS,
  RESET_LINK_MINUTES,
} from "../auth/schema";
import { makeInvitationLink } from "../invitations/invitation-link";
import { INVITATION_DAYS } from "../invitations/schema";
import { emailChangeNoticeMessage } from "../mail/messages/email-change-notice";
import { emailConfirmationMessage } from "../mail/messages/email-confirmation";
import { emailTakenNoticeMessage } from "../mail/messages/email-taken-notice";
import { invitationMessage } from "../mail/messages/invitation";
import type { Message } from "../mail/messages/layout";
import { loginNoticeMessage } from "../mail/messages/login-notice";
import { namedAuthorMessage } from "../mail/messages/named-author";
import { passwordNoticeMessage } from "../mail/messages/password-notice";
import { passwordResetMessage } from "../mail/messages/password-reset";
import { postHandedBackMessage } from "../mail/messages/post-handed-back";
import { postPublishedMessage } from "../mail/messages/post-published";
import { registrationMessage } from "../mail/messages/registration";
import { registrationNoticeMessage } from "../mail/messages/registration-notice";
import { reportAnswerMessage } from "../mail/messages/report-answer";
import type { MailOrder } from "../mail/queue";
import { findMailAbout } from "../posts/reviewing/mail-about";
import { findOwner } from "../users/names";

/** Writes the mail that was ordered then, with a new link. Null if there is nobody to write to any more. */
export async function composeMail(order: MailOrder, orderedAt: Date): Promise<Message | null> {
  switch (order.kind) {
    case "registration": {
      const owner = await findOwner(order.email);
      if (owner) return registrationNoticeMessage(owner);
      const link = { ...order, url: makeRegistrationLink(order) };
      return registrationMessage(link, REGISTRATION_LINK_HOURS);
    }
    case "invitation": {
      const link = await makeInvitationLink(order.invitationId);
      return link && invitationMessage(link, INVITATION_DAYS);
    }
    case "password-reset": {
      const link = await makeResetLink(order.email, orderedAt);
      return link && passwordResetMessage(link, RESET_LINK_MINUTES);
    }
    case "email-confirmation": {
      const link = await makeEmailChangeLink(order.userId);
      const owner = link && (await findOwner(link.email));
      if (owner && owner.username !== link.username) return emailTakenNoticeMessage(owner);
      return link && emailConfirmationMessage(link, EMAIL_CHANGE_LINK_HOURS);
    }
    case "email-change-notice":
      return emailChangeNoticeMessage(order, order.newEmail);
    case "password-notice":
      return passwordNoticeMessage(order);
    case "report-answer":
      return reportAnswerMessage(order);
    case "post-published": {
      const about = await findMailAbout(order);
      return about && postPublishedMessage(about);
    }
    case "post-handed-back": {
      const about = await findMailAbout(order);
      return about && postHandedBackMessage({ ...about, ...order });
    }
    case "named-author": {
      const about = await findMailAbout(order);
      return about && namedAuthorMessage({ ...about, ...order });
    }
    case "login-notice":
      return loginNoticeMessage(order, order.provider);
    default:
      throw new Error("this version of the site knows no such mail");
  }
}
