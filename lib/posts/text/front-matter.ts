import { parse as parseToml } from "smol-toml";
import { parse as parseYaml } from "yaml";
import { parseTags } from "../../tags/schema";
import { mayHaveHead } from "./may-have-head";

/** Much more than the head of a post has. */
const HEAD_MAX = 4_000;

/** A line that begins and ends such a head: YAML's as Jekyll has it, or TOML's as Hugo has it. */
const HEAD = /^\uFEFF?(---|\+\+\+)[ \t]*\n([\s\S]*?)\n?^\1[ \t]*(?:\n|$)/m;

/**
 * Whether a head is as flat as one of a post. What is nested deeply takes the parser of YAML minutes, or ends the
 * process with the stack, by as few as 2,500 brackets.
 */
function isFlat(head: string): boolean {
  const count = (pattern: RegExp) => head.match(pattern)?.length ?? 0;
  return count(/[[{]/g) <= 30 && count(/\?\s/g) <= 10 && !/(?:[-?:][ \t]+){5}/.test(head);
}

const READ = {
  // Of an alias that names another a short head could make a text without end.
  "---": (head: string): unknown =>
    parseYaml(head, {
      schema: "core",
      maxAliasCount: 0,
      logLevel: "silent",
      prettyErrors: false,
      uniqueKeys: false,
    }),
  "+++": (head: string): unknown => parseToml(head),
};

/** What the head says of a post, as a form has it; empty where it says nothing. */
export type FrontMatter = {
  title: string;
  /** With commas. */
  tags: string;
  /** Year, month and day. */
  date: string;
  /** The text below it. */
  content: string;
};

/**
 * The head with which a text begins that was written for another program; null if there is none, it cannot
 * be read, or it names neither title, tags nor date.
 */
export function readFrontMatter(text: string): FrontMatter | null {
  if (!mayHaveHead(text)) return null;
  const lines = text.replace(/\r\n?/g, "\n");
  const [whole, mark, head = ""] = HEAD.exec(lines.slice(0, HEAD_MAX)) ?? [];
  if (!whole || (mark !== "---" && mark !== "+++") || !isFlat(head)) return null;
  const entries = entriesOf(READ[mark], head);
  const [title, tags, date] = [wordsOf(entries.title), tagsOf(entries.tags), dayOf(entries.date)];
  if (!title && !tags && !date) return null;
  return { title, tags, date, content: lines.slice(whole.length).replace(/^\n+/, "") };
}

/** The fields of a form with what the head says: its title before one that was typed, its tags beside those. */
export function takeOver(typed: { title?: string; tags?: string }, head: FrontMatter) {
  return {
    title: head.title || (typed.title ?? ""),
    tags: parseTags(`${typed.tags ?? ""},${head.tags}`).join(", "),
    content: head.content,
  };
}

function entriesOf(read: (head: string) => unknown, head: string): Record<string, unknown> {
  try {
    const entries = read(head);
    return typeof entries === "object" && entries !== null ? { ...entries } : {};
  } catch {
    return {}; // no such head, or nested so deeply that the stack ends
  }
}

function wordsOf(value: unknown): string {
  if (typeof value === "number") return String(value);
  return typeof value === "string" ? value.replace(/\s+/g, " ").trim() : "";
}

function tagsOf(value: unknown): string {
  const names = Array.isArray(value)
    ? value.map((name) => wordsOf(name).replace(/,/g, " "))
    : [wordsOf(value)];
  return parseTags(names.join(",")).join(", ");
}

/** Its day as it is written: the zone of another site is not this one's. */
function dayOf(value: unknown): string {
  const text = value instanceof Date ? value.toISOString() : wordsOf(value);
  const [day] = /^\d{4}-\d\d-\d\d(?!\d)/.exec(text) ?? [];
  return day && !Number.isNaN(Date.parse(day)) ? day : "";
}
