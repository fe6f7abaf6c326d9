import { SITE_NAME } from "../../site/site-name";
import { layOut, type Message, type Recipient } from "./layout";

type Link = Recipient & { url: string };

/** Leads to the form for a new password; the link works for so many minutes. */
export function passwordResetMessage(link: Link, minutes: number): Message {
  return layOut(link, {
    subject: `Reset your ${SITE_NAME} password`,
    paragraphs: [
      `Somebody asked to reset the password of your account on ${SITE_NAME}. If it was you, follow this link.`,
      { label: "Set a new password", url: link.url },
      `The link works once, for ${minutes} minutes.`,
      "If you did not ask for it, ignore this email: your password stays as it is.",
    ],
  });
}
