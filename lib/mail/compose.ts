import { EMAIL_CHANGE_LINK_HOURS, RESET_LINK_MINUTES } from "../auth/links/link-lifetimes";
import { type Link, makeEmailChangeLink, makeResetLink } from "../auth/links/links";
import { settings } from "../config/settings";
import { absoluteAddress } from "../site/absolute-address";
import { SITE_NAME } from "../site/site-name";
import { type Letter, type Message, writeMessage } from "./message";
import type { MailOrder } from "./orders";

/** Writes the mail that was ordered then, with a new link. Null if there is nobody to write to any more. */
export async function composeMail(order: MailOrder, orderedAt: Date): Promise<Message | null> {
  const letter = await letterFor(order, orderedAt);
  return letter && writeMessage({ ...letter, siteUrl: settings().siteUrl });
}

type Draft = Omit<Letter, "siteUrl">;

async function letterFor(order: MailOrder, orderedAt: Date): Promise<Draft | null> {
  switch (order.kind) {
    case "password-reset":
      return passwordReset(await makeResetLink(order.email, orderedAt));
    case "email-confirmation":
      return emailConfirmation(await makeEmailChangeLink(order.userId));
    case "email-change-notice":
      return emailChangeNotice(order);
    case "password-notice":
      return passwordNotice(order);
    case "login-notice":
      return loginNotice(order);
    default:
      throw new Error("this version of the site knows no such mail");
  }
}

function passwordReset(link: Link | null): Draft | null {
  return (
    link && {
      to: link.email,
      subject: `Reset your ${SITE_NAME} password`,
      username: link.username,
      paragraphs: [
        `Somebody asked to reset the password of your account on ${SITE_NAME}. If it was you, follow this link.`,
        { label: "Set a new password", url: link.url },
        `The link works once, for ${RESET_LINK_MINUTES} minutes.`,
        "If you did not ask for it, ignore this email: your password stays as it is.",
      ],
    }
  );
}

function emailConfirmation(link: Link | null): Draft | null {
  return (
    link && {
      to: link.email,
      subject: `Confirm your email address for ${SITE_NAME}`,
      username: link.username,
      paragraphs: [
        `Somebody asked to use this email address for the account ${link.username} on ${SITE_NAME}. If it was you, follow this link to confirm that the address is yours.`,
        { label: "Confirm this address", url: link.url },
        `The link works once, for ${EMAIL_CHANGE_LINK_HOURS} hours. Until then your account keeps the address it has.`,
        "If you did not ask for it, ignore this email.",
      ],
    }
  );
}

function emailChangeNotice(order: Extract<MailOrder, { kind: "email-change-notice" }>): Draft {
  return {
    to: order.email,
    subject: `Your ${SITE_NAME} email address is about to change`,
    username: order.username,
    paragraphs: [
      `Somebody who is logged in to your account on ${SITE_NAME} asked to change its email address to ${order.newEmail}. The change takes effect when the new address is confirmed.`,
      "If it was you, there is nothing to do. If it was not, change your password at once: that cancels the change and logs out all other browsers.",
      { label: "Change your password", url: absoluteAddress("/account") },
    ],
  };
}

function passwordNotice(order: Extract<MailOrder, { kind: "password-notice" }>): Draft {
  return {
    to: order.email,
    subject: `Your ${SITE_NAME} password was changed`,
    username: order.username,
    paragraphs: [
      `The password of your account on ${SITE_NAME} was changed, and all other browsers were logged out.`,
      "If it was you, there is nothing to do. If it was not you, reset your password now.",
      { label: "Reset your password", url: absoluteAddress("/reset-password") },
    ],
  };
}

function loginNotice(order: Extract<MailOrder, { kind: "login-notice" }>): Draft {
  return {
    to: order.email,
    subject: `A login was connected to your ${SITE_NAME} account`,
    username: order.username,
    paragraphs: [
      `A login at ${order.provider} was connected to your account on ${SITE_NAME}: whoever has it can log in as you.`,
      "If it was you, there is nothing to do. If it was not, disconnect it on your account page and change your password.",
      { label: "Go to your account", url: absoluteAddress("/account") },
    ],
  };
}
