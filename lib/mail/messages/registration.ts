import { publication } from "../../site/publication";
import { layOut, type Message, type Recipient } from "./layout";

type Link = Recipient & { url: string };

/** Asks whoever wants an account whether the address is theirs; the link works for so many hours. */
export async function registrationMessage(link: Link, hours: number): Promise<Message> {
  const site = (await publication()).name;
  return layOut(link, site, {
    subject: `Confirm your account on ${site}`,
    paragraphs: [
      `Somebody asked for the account ${link.username} on ${site} with this email address. If it was you, follow this link to confirm that the address is yours.`,
      { label: "Create the account", url: link.url },
      `The link works for ${hours} hours. Without it there is no account.`,
      "If you did not ask for it, ignore this email.",
    ],
  });
}
