import { publication } from "../../site/publication";
import { layOut, type Message, type Recipient } from "./layout";

type Link = Recipient & { url: string };

/** Asks the new address of an account whether it is its owner's; the link works for so many hours. */
export async function emailConfirmationMessage(link: Link, hours: number): Promise<Message> {
  const site = (await publication()).name;
  return layOut(link, site, {
    subject: `Confirm your email address for ${site}`,
    paragraphs: [
      `Somebody asked to use this email address for the account ${link.username} on ${site}. If it was you, follow this link to confirm that the address is yours.`,
      { label: "Confirm this address", url: link.url },
      `The link works once, for ${hours} hours. Until then your account keeps the address it has.`,
      "If you did not ask for it, ignore this email.",
    ],
  });
}
