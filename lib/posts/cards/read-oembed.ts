import { type Token, Tokenizer } from "parse5";
import * as z from "zod";
import { shorten } from "../../text/shorten";

const TITLE_MAX = 200;
const AUTHOR_MAX = 100;
/** More than a title needs; the rest is not looked at. */
const LOOKED_AT = 4_000;

/** What a card shows of such an answer; `picture` is where that is. */
export type Described = { title: string; author: string; picture: URL | null };

const text = z.string().catch("");

const answerSchema = z.object({
  title: text,
  author_name: text,
  thumbnail_url: text,
  html: text,
});

/** What an answer as oembed.com has it says; null if there is nothing to show. */
export function readOembed(body: string): Described | null {
  const parsed = answerSchema.safeParse(parseJson(body));
  if (!parsed.success) return null;
  const { title, author_name, thumbnail_url, html } = parsed.data;
  const author = oneLine(author_name, AUTHOR_MAX);
  // A message has no title: its first words stand for it, or else whose it is.
  const words = oneLine(title, TITLE_MAX) || oneLine(firstParagraph(html), TITLE_MAX);
  if (!words && !author) return null;
  const picture = addressOf(thumbnail_url);
  return words ? { title: words, author, picture } : { title: author, author: "", picture };
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}

/** As text of one line, without what no reader sees and what turns the words around it. */
function oneLine(words: string, max: number): string {
  const line = words
    .slice(0, LOOKED_AT)
    .toWellFormed()
    .normalize("NFC")
    .replace(/[\p{Z}\s]+/gu, " ")
    .replace(/[\p{Cc}\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]/gu, "")
    .trim();
  return shorten(/[^\p{C}\p{Z}\p{M}]/u.test(line) ? line : "", max);
}

function addressOf(text: string): URL | null {
  return /^https?:/i.test(text) && URL.canParse(text) ? new URL(text) : null;
}

/** It reads tags and makes no tree: hostile HTML takes no longer than any other of its length. */
function firstParagraph(html: string): string {
  const words: string[] = [];
  let state: "before" | "within" | "after" = "before";
  const add = ({ chars }: Token.CharacterToken) => {
    if (state === "within") words.push(chars);
  };
  const ignore = () => {};
  new Tokenizer(
    {},
    {
      onStartTag({ tagName }) {
        if (tagName === "p" && state === "before") state = "within";
        if (tagName === "br" && state === "within") words.push(" ");
      },
      onEndTag({ tagName }) {
        if (tagName === "p" && state === "within") state = "after";
      },
      onCharacter: add,
      onWhitespaceCharacter: add,
      onComment: ignore,
      onDoctype: ignore,
      onEof: ignore,
      onNullCharacter: ignore,
    },
  ).write(html.slice(0, LOOKED_AT), true);
  return words.join("");
}
