import { absoluteAddress } from "../absolute-address";
import { settings } from "../settings";
import { SITE_NAME } from "../site-name";
import {
  EMAIL_CHANGE_LINK_TTL_MS,
  type Link,
  makeEmailChangeLink,
  makeResetLink,
  RESET_LINK_TTL_MS,
} from "../users/links";
import { type Letter, type Message, writeMessage } from "./message";
import type { MailOrder } from "./orders";

const MINUTE_MS = 60 * 1000;
const HOUR_MS = 60 * MINUTE_MS;

/** Writes the mail that was ordered, with a new link. Null if there is nobody to write to any more. */
export async function composeMail(order: MailOrder): Promise<Message | null> {
  const letter = await letterFor(order);
  return letter && writeMessage({ ...letter, siteUrl: settings().siteUrl });
}

type Draft = Omit<Letter, "siteUrl">;

async function letterFor(order: MailOrder): Promise<Draft | null> {
  switch (order.kind) {
    case "password-reset":
      return passwordReset(await makeResetLink(order.email));
    case "email-confirmation":
      return emailConfirmation(await makeEmailChangeLink(order.userId));
    case "email-change-notice":
      return emailChangeNotice(order);
    case "password-notice":
      return passwordNotice(order);
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
        `The link works once, for ${RESET_LINK_TTL_MS / MINUTE_MS} minutes.`,
        "If you did not ask for it, ignore this mail: your password stays as it is.",
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
        `You asked to use this email address for your account on ${SITE_NAME}. To confirm that it is yours, follow this link.`,
        { label: "Confirm this address", url: link.url },
        `The link works once, for ${EMAIL_CHANGE_LINK_TTL_MS / HOUR_MS} hours. Until then your account keeps the address it has.`,
        "If you did not ask for it, ignore this mail.",
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
      "If it was you, there is nothing to do here. If it was not you, change your password at once: that logs out all other browsers.",
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
      "If it was you, there is nothing to do. If it was not you, reset the password now.",
      { label: "Reset your password", url: absoluteAddress("/reset-password") },
    ],
  };
}
