import { COMMAS } from "../lib/tags/schema";

/** Suggestions that are shown at once. */
const SHOWN_MAX = 8;

/** The tag that the cursor stands in: where its letters begin and where they end, between commas. */
export function tagAt(text: string, cursor: number): { from: number; to: number; typed: string } {
  const before = text.slice(0, cursor).split(COMMAS).at(-1) ?? "";
  const [after = ""] = text.slice(cursor).split(COMMAS);
  const from = cursor - before.trimStart().length;
  const typed = before.trim();
  return { from, to: cursor + after.length, typed };
}

/** The tags in use that begin as the one being typed, then those with a word that does; not those that stand there. */
export function suggestionsFor(text: string, cursor: number, inUse: string[]): string[] {
  const { from, to, typed } = tagAt(text, cursor);
  const others = `${text.slice(0, from)},${text.slice(to)}`;
  const taken = new Set(others.split(COMMAS).map(folded));
  const start = folded(typed);
  const free = inUse.filter((name) => !taken.has(folded(name)) && folded(name) !== start);
  const first = free.filter((name) => folded(name).startsWith(start));
  const second = free.filter((name) => folded(name).includes(` ${start}`));
  return [...new Set([...first, ...second])].slice(0, SHOWN_MAX);
}

/** What stands in the place of the tag being typed once `name` is picked. */
export function completion(text: string, to: number, name: string): string {
  return to < text.length ? name : `${name}, `;
}

function folded(name: string): string {
  return name.trim().replace(/^#+/, "").normalize("NFKC").toLowerCase();
}
