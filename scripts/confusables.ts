/**
 * Makes `lib/users/confusables.json` from Unicode's list of characters that look alike:
 * `node --import tsx scripts/confusables.ts <confusables.txt>`, a file that is published at
 * https://www.unicode.org/Public/security/latest/confusables.txt
 */
import { readFileSync, writeFileSync } from "node:fs";
import { USERNAME_PATTERN } from "../lib/users/schema";

const LINE = /^([0-9A-F]+) ;\t([0-9A-F ]+) ;/gm;
const TARGET = "lib/users/confusables.json";

const [file] = process.argv.slice(2);
if (!file) throw new Error("Name the file confusables.txt.");

/** By what they look like, the characters that a username can hold. */
const alike: Record<string, string> = {};
for (const [, source = "", target = ""] of readFileSync(file, "utf8").matchAll(LINE)) {
  const [letter, prototype] = [textOf(source), textOf(target)];
  if (!USERNAME_PATTERN.test(letter) || letter.normalize("NFKC") !== letter) continue;
  alike[prototype] = (alike[prototype] ?? "") + letter;
}
writeFileSync(TARGET, `${JSON.stringify(alike, null, 2)}\n`);

function textOf(codePoints: string): string {
  return String.fromCodePoint(...codePoints.split(" ").map((each) => Number.parseInt(each, 16)));
}
