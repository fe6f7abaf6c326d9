import { absoluteAddress } from "../../site/absolute-address";
import { SITE_NAME } from "../../site/site-name";
import { layOut, type Message, type Recipient } from "./layout";

/** Says that a login at another provider, by its name, was connected. */
export function loginNoticeMessage(owner: Recipient, provider: string): Message {
  return layOut(owner, {
    subject: `A login was connected to your ${SITE_NAME} account`,
    paragraphs: [
      `A login at ${provider} was connected to your account on ${SITE_NAME}: whoever has it can log in as you.`,
      "If it was you, there is nothing to do. If it was not, disconnect it on your account page and change your password.",
      { label: "Go to your account", url: absoluteAddress("/account") },
    ],
  });
}
