import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { byField, type PostText, TEXT_FIELDS } from "../../lib/posts/text/post-text";

const FOLDER = join(import.meta.dirname, "posts");
const PICTURE = /\{\{picture: (\d+) \| (.+?)\}\}/g;

/** What becomes of a text: a post that stands, one with a change that is not published, or none yet. */
export type SeedState = "published" | "pending" | "scheduled" | "draft";

export type SeedText = PostText & {
  author: string;
  daysAgo: number;
  state: SeedState;
  /** Days after its publication its last part was added; 0 if it was there from the beginning. */
  revisedAfter: number;
};

/** The texts of `posts/`, the oldest first: a head of `name: value` lines, and Markdown. */
export function readSeedTexts(): SeedText[] {
  return readdirSync(FOLDER)
    .map((file) => parse(readFileSync(join(FOLDER, file), "utf8")))
    .sort((one, other) => other.daysAgo - one.daysAgo);
}

/** The text with what `addPicture` made of each `{{picture: number | alternative text}}`. */
export async function withPictures(
  content: string,
  addPicture: (number: number, alt: string) => Promise<string>,
): Promise<string> {
  let text = content;
  for (const [placeholder, number, alt] of content.matchAll(PICTURE)) {
    text = text.replace(placeholder, await addPicture(Number(number), alt ?? ""));
  }
  return text;
}

function parse(file: string): SeedText {
  const [, head = "", ...parts] = file.split(/^---\n/m);
  const fields = Object.fromEntries(head.split("\n").map((line) => line.split(/: ?(.*)/s)));
  return {
    ...byField(TEXT_FIELDS, (field) => fields[field] ?? ""),
    author: fields.author ?? "",
    daysAgo: Number(fields.daysAgo),
    state: fields.state ?? "published",
    revisedAfter: Number(fields.revisedAfter ?? 0),
    content: parts.join("---\n").trim(),
  };
}
