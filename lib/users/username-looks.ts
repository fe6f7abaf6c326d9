import { uniqueKey } from "../text/unique-key";
import alike from "./confusables.json" with { type: "json" };

/** What each character that looks like others stands for: Unicode 17, made by scripts/confusables.ts. */
const PROTOTYPES = new Map(
  Object.entries(alike).flatMap(([prototype, letters]) =>
    [...letters].map((letter) => [letter, prototype] as const),
  ),
);

/**
 * How a username looks to a reader, as it is written and in lower case: two names that have one of
 * these in common cannot be told apart. In one order always, for the database.
 */
export function looksOf(username: string): string[] {
  const looks = [username, username.toLowerCase()].map((name) => skeleton(name).toLowerCase());
  return [...new Set(looks)].sort();
}

/** Those that a name has beside these names: in other letters one's own may look like somebody else's. */
export function newLooks(username: string, names: string[]): string[] {
  const known = names.flatMap(looksOf);
  return looksOf(username).filter((look) => !known.includes(look));
}

/** Everything by which a username can be taken. */
export function claimsOf(username: string): string[] {
  return [uniqueKey(username), ...looksOf(username)];
}

/** https://www.unicode.org/reports/tr39/#def-skeleton */
function skeleton(name: string): string {
  const letters = name.normalize("NFD").replace(/\p{Default_Ignorable_Code_Point}/gu, "");
  return [...letters]
    .map((letter) => PROTOTYPES.get(letter) ?? letter)
    .join("")
    .normalize("NFD");
}
