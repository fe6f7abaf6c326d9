import { type Invalid, invalid, ok, type Result } from "../../result";
import { normalized } from "../../text/normalized";
import list from "./common-passwords.json" with { type: "json" };

/** A password made of one piece this long, again and again, is tried as soon as the piece. */
const REPEATED = /^(.{1,6}?)\1+$/u;

/** Of the 10,000 most common those that are long enough, from zxcvbn-ts (MIT), whose list is ordered so. */
const KNOWN = new Set(list);

/** Refuses a password, typed into `field`, that whoever guesses tries first. */
export function checkIsUncommon(password: string, field: string): Result<void, Invalid> {
  return isCommon(password)
    ? invalid({ [field]: "That password is one of the most common. Please choose another." })
    : ok();
}

/** Whatever the case and the spaces around it: on the list, backwards too, of one piece, or a run. */
function isCommon(password: string): boolean {
  const typed = normalized(password, "NFKC").trim().toLowerCase();
  const backwards = [...typed].reverse().join("");
  return KNOWN.has(typed) || KNOWN.has(backwards) || REPEATED.test(typed) || isRun(typed);
}

/** "23456789", "hgfedcba", "7890123456": each letter is the next or the last, and 0 comes after 9. */
function isRun(text: string): boolean {
  const codes = [...text].map((letter) => letter.codePointAt(0) ?? 0);
  const steps = codes.slice(1).map((code, index) => code - (codes[index] ?? 0));
  return [1, -1].some((way) => steps.every((step) => step === way || step === -9 * way));
}
