import { placeBetweenWords } from "./shorten";

const LENGTH_MAX = 300;

/** Why something failed, on one line: the end of what the error says, where the reason stands. */
export function errorLine(error: unknown): string {
  const words = error instanceof Error ? error.message : String(error);
  const line = words
    .replace(/[\s\p{C}]+/gu, " ")
    .trim()
    .replace(/\.$/, "");
  return line.slice(placeBetweenWords(line, Math.max(0, line.length - LENGTH_MAX)));
}
