import { SITE_NAME } from "../../site/site-name";
import { layOut, type Message, type Recipient } from "./layout";

type Link = Recipient & { url: string };

/** Asks the new address of an account whether it is its owner's; the link works for so many hours. */
export function emailConfirmationMessage(link: Link, hours: number): Message {
  return layOut(link, {
    subject: `Confirm your email address for ${SITE_NAME}`,
    paragraphs: [
      `Somebody asked to use this email address for the account ${link.username} on ${SITE_NAME}. If it was you, follow this link to confirm that the address is yours.`,
      { label: "Confirm this address", url: link.url },
      `The link works once, for ${hours} hours. Until then your account keeps the address it has.`,
      "If you did not ask for it, ignore this email.",
    ],
  });
}
