import { publication } from "../../site/publication";
import { layOut, type Message } from "./layout";

type Link = { url: string; email: string; note: string };

/** Invites somebody who has no name here yet; the link works for so many days. */
export async function invitationMessage(
  { url, email, note }: Link,
  days: number,
): Promise<Message> {
  const site = (await publication()).name;
  return layOut({ email, username: email }, site, {
    subject: `You are invited to ${site}`,
    paragraphs: [
      `You are invited to have an account on ${site}. Follow this link to choose a name and a password, or to use an account that you have.`,
      ...(note ? [note] : []),
      { label: "Accept the invitation", url },
      `The link works once, for ${days} days.`,
      "If you do not want one, ignore this email.",
    ],
  });
}
