import * as z from "zod";
import { normalized } from "./normalized";

/** Characters that no keyboard types and that break databases or layouts: C0 and C1 controls but tab and newline. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what it removes
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g;

/** Something a reader can see: not only spaces, controls or invisible joiners. */
const VISIBLE = /[^\p{C}\p{Z}\u115f\u1160\u2800\u3164\uffa0]/u;

/** Text of one line: NFC, every run of white space one space, ends trimmed. */
export function line(empty: string) {
  return z
    .string()
    .transform(oneLine)
    .refine((text) => VISIBLE.test(text), empty);
}

/** The same where nothing is an answer too. */
export function optionalLine() {
  return z.string().default("").transform(oneLine);
}

function oneLine(text: string): string {
  return normalized(text, "NFC").replace(/\s+/g, " ").replace(CONTROLS, "").trim();
}

/** Text of many lines, as typed: newlines are `\n` whatever the browser sent, ends trimmed. */
export function lines(empty: string) {
  return z
    .string()
    .transform(typedLines)
    .refine((text) => VISIBLE.test(text), empty);
}

/** The same where nothing is an answer too. */
export function optionalLines() {
  return z.string().default("").transform(typedLines);
}

/** Text of many lines to the last space, for Markdown gives spaces a meaning; only blank lines at its ends go. */
export function markdownLines(empty: string) {
  return z
    .string()
    .transform(markdown)
    .refine((text) => VISIBLE.test(text), empty);
}

/** The same where nothing is an answer too. */
export function optionalMarkdownLines() {
  return z.string().default("").transform(markdown);
}

function markdown(text: string): string {
  return withoutBlankEnds(readable(text));
}

function withoutBlankEnds(text: string): string {
  const start = text.lastIndexOf("\n", text.search(/\S/)) + 1;
  const end = text.indexOf("\n", text.trimEnd().length);
  return text.slice(start, end === -1 ? undefined : end);
}

function typedLines(text: string): string {
  return readable(text).trim();
}

/** Newlines as `\n`, whatever the browser sent. */
function readable(text: string): string {
  return text.replace(/\r\n?/g, "\n").replace(CONTROLS, "");
}

/** Length in characters as a person counts letters: an emoji outside the basic plane is one, not two. */
export function characters(text: string): number {
  let count = 0;
  for (const _ of text) count++;
  return count;
}

/** Refuses more than `limit` characters and says how many there are. */
export function atMost(limit: number, name: string) {
  return (text: string, context: z.RefinementCtx<string>) => {
    const count = characters(text);
    if (count > limit) {
      context.addIssue({
        code: "custom",
        message: `${name} can have at most ${format(limit)} characters. This has ${format(count)}.`,
      });
    }
  };
}

function format(number: number): string {
  return number.toLocaleString("en");
}
