import { publication } from "../../site/publication";
import { layOut, type Message, type Recipient } from "./layout";

type Link = Recipient & { url: string };

/** Leads to the form for a new password; the link works for so many minutes. */
export async function passwordResetMessage(link: Link, minutes: number): Promise<Message> {
  const site = (await publication()).name;
  return layOut(link, site, {
    subject: `Reset your ${site} password`,
    paragraphs: [
      `Somebody asked to reset the password of your account on ${site}. If it was you, follow this link.`,
      { label: "Set a new password", url: link.url },
      `The link works once, for ${minutes} minutes.`,
      "If you did not ask for it, ignore this email: your password stays as it is.",
    ],
  });
}
