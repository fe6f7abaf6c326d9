import { publication } from "../../site/publication";
import { layOut, type Message, type Recipient } from "./layout";

type HandedBack = {
  recipient: Recipient;
  title: string;
  /** The address of the form. */
  form: string;
  byName: string;
  note: string;
};

/** Brings an editor's note on what somebody handed in. */
export async function postHandedBackMessage(handedBack: HandedBack): Promise<Message> {
  const { recipient, title, form, byName, note } = handedBack;
  return layOut(recipient, (await publication()).name, {
    subject: `Handed back: ${title}`,
    paragraphs: [
      `${byName} has read what you handed in, “${title}”, and hands it back with this note:`,
      ...note.split("\n").filter((line) => line.trim() !== ""),
      { label: "Work on it and hand it in again", url: form },
    ],
  });
}
