import { publication } from "../../site/publication";
import { layOut, type Message, type Recipient } from "./layout";

type Named = {
  recipient: Recipient;
  title: string;
  /** The address of the form, and that at which authors are named. */
  form: string;
  authors: string;
  byName: string;
};

/** Tells somebody that a post names them as one of its authors. */
export async function namedAuthorMessage(named: Named): Promise<Message> {
  const { recipient, title, form, authors, byName } = named;
  return layOut(recipient, (await publication()).name, {
    subject: `You are an author of ${title}`,
    paragraphs: [
      `${byName} has named you as an author of “${title}”. It stands on your page once it is published, and you can change it.`,
      { label: "Open it", url: form },
      "If you do not want to be its author, you can take yourself off.",
      { label: "Who has written it", url: authors },
    ],
  });
}
