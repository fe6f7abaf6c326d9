import type { Heading, Root, Text } from "mdast";
import { visit } from "unist-util-visit";

/** `{#part}` as kramdown, Pandoc, Hugo and others write it, alone or among classes and values. */
const ATTRIBUTES = /^\{:?[ \t]*(?:[^\s{}]+[ \t]+)*?#(?<id>[^\s{}#]+)(?:[ \t]+[^\s{}]+)*[ \t]*\}$/;

/** Takes the id that stands in braces after a heading from its text, unless a backslash keeps it there. */
export function takeHeadingIds(tree: Root, source: { toString(): string }): void {
  visit(tree, "heading", (heading) => {
    const last = heading.children.at(-1);
    if (last?.type !== "text") return;
    const braces = last.value.slice(last.value.lastIndexOf("{")).trimEnd();
    const id = ATTRIBUTES.exec(braces)?.groups?.id;
    if (!id || isEscaped(heading, braces, String(source)) || !shorten(heading, last)) return;
    heading.data = { ...heading.data, hProperties: { id } };
  });
}

function isEscaped({ position }: Heading, braces: string, source: string): boolean {
  const typed = source.slice(position?.start.offset, position?.end.offset);
  const at = typed.lastIndexOf(braces);
  return at === -1 || typed[at - 1] === "\\";
}

/** Removes the braces. False if nothing would be left of the heading. */
function shorten(heading: Heading, last: Text): boolean {
  const value = last.value.slice(0, last.value.lastIndexOf("{")).trimEnd();
  if (value === "" && heading.children.length === 1) return false;
  if (value === "") heading.children.pop();
  else last.value = value;
  return true;
}
