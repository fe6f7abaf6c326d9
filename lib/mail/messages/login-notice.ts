import { absoluteAddress } from "../../site/absolute-address";
import { publication } from "../../site/publication";
import { layOut, type Message, type Recipient } from "./layout";

/** Says that a login at another provider, by its name, was connected. */
export async function loginNoticeMessage(owner: Recipient, provider: string): Promise<Message> {
  const site = (await publication()).name;
  return layOut(owner, site, {
    subject: `A login was connected to your ${site} account`,
    paragraphs: [
      `A login at ${provider} was connected to your account on ${site}: whoever has it can log in as you.`,
      "If it was you, there is nothing to do. If it was not, disconnect it on your account page and change your password.",
      { label: "Go to your account", url: absoluteAddress("/account/password") },
    ],
  });
}
