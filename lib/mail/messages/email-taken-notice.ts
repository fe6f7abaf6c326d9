import { publication } from "../../site/publication";
import { layOut, type Message, type Recipient } from "./layout";

/** Tells the owner of an account that somebody wants its address for another one. */
export async function emailTakenNoticeMessage(owner: Recipient): Promise<Message> {
  const site = (await publication()).name;
  return layOut(owner, site, {
    subject: `You have an account on ${site} already`,
    paragraphs: [
      `Somebody asked to use this email address for another account on ${site}. It has one already: ${owner.username}. So nothing has changed.`,
      "If you want the address for the other account, give this one another address first. If it was not you, ignore this email.",
    ],
  });
}
