import { absoluteAddress } from "../../site/absolute-address";
import { publication } from "../../site/publication";
import { layOut, type Message, type Recipient } from "./layout";

/** Warns the former address of an account that `newEmail` is to take its place. */
export async function emailChangeNoticeMessage(
  owner: Recipient,
  newEmail: string,
): Promise<Message> {
  const site = (await publication()).name;
  return layOut(owner, site, {
    subject: `Your ${site} email address is about to change`,
    paragraphs: [
      `Somebody who is logged in to your account on ${site} asked to change its email address to ${newEmail}. The change takes effect when the new address is confirmed.`,
      "If it was you, there is nothing to do. If it was not, change your password at once: that cancels the change and logs out all other browsers.",
      { label: "Change your password", url: absoluteAddress("/account/password") },
    ],
  });
}
