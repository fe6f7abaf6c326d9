import { shorten } from "../text/shorten";
import { printable } from "../text/words";
import type { Fault } from "./source-blog";

/** Something that does not come along; `reason` is the end of a sentence. */
export function leftOut(reason: string): Fault {
  return { reason, outcome: `Left out ${reason}.` };
}

const SHOWN_MAX = 40;

/** What is wrong with a value, after the name of its column. */
export function fault(value: unknown): string {
  if (value === null || value === undefined) return "is missing";
  if (typeof value === "string" && value.trim() === "") return "is empty";
  return `is ${shown(value)}`;
}

/** A value as a sentence names it. */
export function shown(value: unknown): string {
  if (typeof value === "number") return String(value);
  return `“${shorten(printable(String(value)), SHOWN_MAX)}”`;
}
