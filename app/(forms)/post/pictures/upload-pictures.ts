import { fileSizeProblem, fileTypeProblem } from "@/lib/media/upload";
import { sendPicture } from "./send-picture";

/** What this needs of the editor. */
export type Editor = {
  insert(text: string): void;
  replace(placeholder: string, text: string): boolean;
};

export type Dialogue = {
  /** The member whose text it is, by id. */
  owner: string;
  /** Asks what a picture shows; null if it is not to be inserted after all. */
  ask(file: File): Promise<string | null>;
  /** Tells how it is going, and what went wrong. */
  progress(words: string): void;
  problem(words: string): void;
};

/** Asks about these pictures one after the other, sends each and writes its Markdown at the cursor. */
export async function uploadPictures(
  files: File[],
  editor: Editor,
  dialogue: Dialogue,
): Promise<void> {
  const isAlone = files.length === 1;
  const sendings: Promise<void>[] = [];
  for (const file of files) {
    const alt = await altOf(file, dialogue);
    if (alt === null) continue;
    // The next one is asked about while this one is on its way.
    const sending = upload(file, alt, editor, dialogue, isAlone ? "" : "\n\n");
    sendings.push(sending);
    underWay.add(sending);
    void sending.finally(() => underWay.delete(sending));
  }
  await Promise.all(sendings);
}

const underWay = new Set<Promise<void>>();

/** Resolves when the pictures that are on their way are in the text; null where none is. */
export function uploadsUnderWay(): Promise<unknown> | null {
  return underWay.size > 0 ? Promise.allSettled(underWay) : null;
}

/** Null for a file that is not to be sent. */
async function altOf(file: File, dialogue: Dialogue): Promise<string | null> {
  const problem = fileSizeProblem(file) ?? fileTypeProblem(file);
  if (!problem) return dialogue.ask(file);
  dialogue.problem(`${file.name}: ${problem}`);
  return null;
}

async function upload(
  file: File,
  alt: string,
  editor: Editor,
  dialogue: Dialogue,
  after: string,
): Promise<void> {
  const placeholder = newPlaceholder(file);
  editor.insert(placeholder + after);
  dialogue.progress(`Uploading ${file.name} …`);
  const sent = await sendPicture(file, alt, dialogue.owner);
  const text = "markdown" in sent ? sent.markdown : "";
  const isThere = editor.replace(placeholder, text);
  waiting.delete(placeholder);
  dialogue.progress("");
  if ("error" in sent) dialogue.problem(`${file.name}: ${sent.error}`);
  else if (isThere) dialogue.progress(`${file.name} is inserted.`);
  else dialogue.problem(`${file.name} is uploaded, but its place in the text is gone.`);
}

const waiting = new Set<string>();

/** Stands in the text until the picture is there; no two that wait are the same. */
function newPlaceholder({ name }: File): string {
  const words = name.replace(/[[\]()\\\s]+/g, " ");
  let placeholder = `![Uploading ${words}…]()`;
  for (let number = 2; waiting.has(placeholder); number++) {
    placeholder = `![Uploading ${words} ${number}…]()`;
  }
  waiting.add(placeholder);
  return placeholder;
}
