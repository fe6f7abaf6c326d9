import { absoluteAddress } from "../../site/absolute-address";
import { SITE_NAME } from "../../site/site-name";
import { layOut, type Message, type Recipient } from "./layout";

/** Tells the owner of an account that somebody wants another one with its address. */
export function registrationNoticeMessage(owner: Recipient): Message {
  return layOut(owner, {
    subject: `You have an account on ${SITE_NAME} already`,
    paragraphs: [
      `Somebody asked for an account on ${SITE_NAME} with this email address, which has one already: ${owner.username}. So none was made.`,
      { label: "Log in", url: absoluteAddress("/login") },
      { label: "Set a new password", url: absoluteAddress("/reset-password") },
      "If it was not you, ignore this email: nothing has changed.",
    ],
  });
}
