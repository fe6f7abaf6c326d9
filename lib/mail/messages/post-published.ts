import { publication } from "../../site/publication";
import { layOut, type Message, type Recipient } from "./layout";

type Published = { recipient: Recipient; title: string; address: string };

/** Says that what somebody handed in has been published. */
export async function postPublishedMessage({
  recipient,
  title,
  address,
}: Published): Promise<Message> {
  return layOut(recipient, (await publication()).name, {
    subject: `Published: ${title}`,
    paragraphs: [
      `What you handed in, “${title}”, has been published.`,
      { label: "Read it", url: address },
    ],
  });
}
