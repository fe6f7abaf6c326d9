import { absoluteAddress } from "../../site/absolute-address";
import { publication } from "../../site/publication";
import { layOut, type Message, type Recipient } from "./layout";

/** Says that the password was changed or reset. */
export async function passwordNoticeMessage(owner: Recipient): Promise<Message> {
  const site = (await publication()).name;
  return layOut(owner, site, {
    subject: `Your ${site} password was changed`,
    paragraphs: [
      `The password of your account on ${site} was changed, and all other browsers were logged out.`,
      "If it was you, there is nothing to do. If it was not you, reset your password now.",
      { label: "Reset your password", url: absoluteAddress("/reset-password") },
    ],
  });
}
