import { afterEach, describe, expect, test, vi } from "vitest";
import { FILE_MAX_BYTES } from "@/lib/media/upload";
import { uploadPictures } from "./upload-pictures";

type Answer = { status?: number; body?: unknown };

/** A text that is written to at its end; what `then` makes of it is typed while a picture is on its way. */
function newEditor(text = "", then = (written: string) => written) {
  return {
    text,
    inserted: "",
    insert(more: string) {
      this.inserted += more;
      this.text = then(this.text + more);
    },
    replace(placeholder: string, by: string) {
      const isThere = this.text.includes(placeholder);
      this.text = this.text.replace(placeholder, () => by);
      return isThere;
    },
  };
}

function newDialogue(...alts: (string | null)[]) {
  const [asked, progress, problems] = [[] as string[], [] as string[], [] as string[]];
  const ask = async ({ name }: File) => {
    asked.push(name);
    return alts.shift() ?? null;
  };
  return {
    owner: "ada",
    asked,
    said: progress,
    problems,
    ask,
    progress: (words: string) => void progress.push(words),
    problem: (words: string) => void problems.push(words),
  };
}

function newFile(name = "cat.png", { type = "image/png", size = 9 } = {}): File {
  return new File([new Uint8Array(size)], name, { type });
}

const sent: FormData[] = [];

/** The site answers in the order in which it is asked. */
function stubSite(...answers: (Answer | Error)[]): void {
  vi.stubGlobal("fetch", async (_: string, { body }: { body: FormData }) => {
    sent.push(body);
    const answer = answers.shift();
    if (!answer || answer instanceof Error) throw answer;
    return Response.json(answer.body, { status: answer.status ?? 201 });
  });
}

afterEach(() => {
  sent.length = 0;
  vi.unstubAllGlobals();
});

describe("a picture that is put into the text", () => {
  test("is asked about, sent, and stands where it was inserted", async () => {
    stubSite({ body: { markdown: "![A cat](/cat)" } });
    const editor = newEditor("Before. ", (written) => `${written} After.`);
    const dialogue = newDialogue("A cat");
    await uploadPictures([newFile()], editor, dialogue);
    expect(editor.inserted).toBe("![Uploading cat.png…]()");
    expect(editor.text).toBe("Before. ![A cat](/cat) After.");
    expect(sent[0]?.get("alt")).toBe("A cat");
    expect(sent[0]?.get("picture")).toHaveProperty("name", "cat.png");
    expect(dialogue.said.at(-1)).toBe("cat.png is inserted.");
    expect(dialogue.problems).toEqual([]);
  });

  test("is not sent if the writer cancels", async () => {
    stubSite();
    const editor = newEditor("Text");
    await uploadPictures([newFile()], editor, newDialogue(null));
    expect([editor.text, sent]).toEqual(["Text", []]);
  });

  test.each([
    [{ status: 415, body: { error: "That is no picture." } }, "cat.png: That is no picture."],
    [
      new TypeError("Failed to fetch"),
      "cat.png: The picture could not be sent. Please try again in a moment.",
    ],
    [
      { status: 502, body: "Bad gateway" },
      "cat.png: The picture could not be sent. Please try again in a moment.",
    ],
  ])("leaves nothing behind when it is refused with %j", async (answer, problem) => {
    stubSite(answer);
    const [editor, dialogue] = [newEditor("Text "), newDialogue("A cat")];
    await uploadPictures([newFile()], editor, dialogue);
    expect(editor.text).toBe("Text ");
    expect(dialogue.problems).toEqual([problem]);
  });

  test("does not come back when its place is gone", async () => {
    stubSite({ body: { markdown: "![A cat](/cat)" } });
    const editor = newEditor("", () => "Something else");
    const dialogue = newDialogue("A cat");
    await uploadPictures([newFile()], editor, dialogue);
    expect(editor.text).toBe("Something else");
    expect(dialogue.problems).toEqual(["cat.png is uploaded, but its place in the text is gone."]);
  });
});

test("of several files each is asked about, in order, and has its own place", async () => {
  stubSite({ body: { markdown: "![1](/1)" } }, { body: { markdown: "![2](/2)" } });
  const [editor, dialogue] = [newEditor(), newDialogue("1", null, "2")];
  const names = ["a.png", "b.png", "a.png"];
  await uploadPictures(
    names.map((name) => newFile(name)),
    editor,
    dialogue,
  );
  expect(dialogue.asked).toEqual(names);
  expect(editor.text).toBe("![1](/1)\n\n![2](/2)\n\n");
});

test("a name cannot break the place that is kept", async () => {
  stubSite(new Error("away"));
  const editor = newEditor();
  await uploadPictures([newFile("a](b)\n[c.png")], editor, newDialogue(""));
  expect(editor.inserted).toBe("![Uploading a b c.png…]()");
  expect(editor.text).toBe("");
});

test("what cannot be a picture is not even asked about", async () => {
  stubSite();
  const dialogue = newDialogue("x", "x", "x", "x");
  const files = [
    newFile("a.txt", { type: "text/plain" }),
    newFile("b.svg", { type: "image/svg+xml" }),
    newFile("c.png", { size: FILE_MAX_BYTES + 1 }),
    newFile("d.png", { size: 0 }),
    newFile("e.heic", { type: "image/heic" }),
  ];
  await uploadPictures(files, newEditor(), dialogue);
  expect(dialogue.asked).toEqual([]);
  expect(dialogue.problems.map((words) => words.slice(0, 28))).toEqual([
    "a.txt: That is not a JPEG, P",
    "b.svg: That is not a JPEG, P",
    "c.png: That file is larger t",
    "d.png: Please choose a pictu",
    "e.heic: That is a HEIC pictu",
  ]);
});
