import { absoluteAddress } from "../../site/absolute-address";
import { publication } from "../../site/publication";
import { layOut, type Message, type Recipient } from "./layout";

/** Tells the owner of an account that somebody wants another one with its address. */
export async function registrationNoticeMessage(owner: Recipient): Promise<Message> {
  const site = (await publication()).name;
  return layOut(owner, site, {
    subject: `You have an account on ${site} already`,
    paragraphs: [
      `Somebody asked for an account on ${site} with this email address, which has one already: ${owner.username}. So none was made.`,
      { label: "Log in", url: absoluteAddress("/login") },
      { label: "Set a new password", url: absoluteAddress("/reset-password") },
      "If it was not you, ignore this email: nothing has changed.",
    ],
  });
}
