import { absoluteAddress } from "../../site/absolute-address";
import { SITE_NAME } from "../../site/site-name";
import { layOut, type Message, type Recipient } from "./layout";

/** Warns the former address of an account that `newEmail` is to take its place. */
export function emailChangeNoticeMessage(owner: Recipient, newEmail: string): Message {
  return layOut(owner, {
    subject: `Your ${SITE_NAME} email address is about to change`,
    paragraphs: [
      `Somebody who is logged in to your account on ${SITE_NAME} asked to change its email address to ${newEmail}. The change takes effect when the new address is confirmed.`,
      "If it was you, there is nothing to do. If it was not, change your password at once: that cancels the change and logs out all other browsers.",
      { label: "Change your password", url: absoluteAddress("/account") },
    ],
  });
}
