import { absoluteAddress } from "../../site/absolute-address";
import { SITE_NAME } from "../../site/site-name";
import { layOut, type Message, type Recipient } from "./layout";

/** Says that the password was changed or reset. */
export function passwordNoticeMessage(owner: Recipient): Message {
  return layOut(owner, {
    subject: `Your ${SITE_NAME} password was changed`,
    paragraphs: [
      `The password of your account on ${SITE_NAME} was changed, and all other browsers were logged out.`,
      "If it was you, there is nothing to do. If it was not you, reset your password now.",
      { label: "Reset your password", url: absoluteAddress("/reset-password") },
    ],
  });
}
