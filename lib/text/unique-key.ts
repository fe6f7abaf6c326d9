import { normalized } from "./normalized";

/** The form of a username that must be unique: NFKC, lower case. */
export function uniqueKey(text: string): string {
  return normalized(text, "NFKC").toLowerCase();
}
