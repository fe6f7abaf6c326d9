/** Takes the scripts out of a finished page, and nothing else: what is left is the same bytes. */

import { type DefaultTreeAdapterTypes, parse } from "parse5";
import { log } from "../lib/log/log";

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** Scripts that hold data for search engines, and run nothing. */
const DATA = "application/ld+json";

/**
 * A finished page without its scripts; the whole page if it would not be whole without them, which the
 * log then says. `address` is the one that readers know.
 */
export function scriptless(page: Buffer, address: string): Buffer {
  const rest = withoutScripts(page.toString());
  if (rest !== null) return Buffer.from(rest);
  log.error(`${address} would lose more than its scripts without them, so it keeps them.`);
  return page;
}

/**
 * The page without its scripts, their preloads and the data they bring. Null if that would not leave
 * everything else as it was, or nothing to read: the page is then one that needs its scripts.
 */
export function withoutScripts(html: string): string | null {
  const page = parse(html, { sourceCodeLocationInfo: true });
  const scripts: Element[] = [];
  walk(page, (node) => {
    if (isElement(node) && isOfScripts(node)) scripts.push(node);
  });
  const rest = cut(html, scripts);
  if (rest === null) return null;
  const left = parse(rest);
  return isSame(contentsOf(left), contentsOf(page)) && isReadable(left) ? rest : null;
}

/** The text without these elements; null if one of them has no end. */
function cut(html: string, elements: Element[]): string | null {
  const kept: string[] = [];
  let from = 0;
  for (const { tagName, sourceCodeLocation: place } of elements) {
    if (!place || (tagName === "script" && !place.endTag)) return null;
    kept.push(html.slice(from, place.startOffset));
    from = place.endOffset;
  }
  return [...kept, html.slice(from)].join("");
}

function isElement(node: Node): node is Element {
  return "tagName" in node;
}

function isOfScripts(element: Element): boolean {
  if (element.tagName === "script") return attribute(element, "type") !== DATA;
  if (element.tagName !== "link") return false;
  const rel = attribute(element, "rel");
  return rel === "modulepreload" || (rel === "preload" && attribute(element, "as") === "script");
}

/**
 * Whether a page shows its text by itself. What React sends late is hidden until a script moves it, and
 * what Next draws for errors is empty.
 */
function isReadable(page: Node): boolean {
  let hasMain = false;
  let isHeldBack = false;
  walk(page, (node) => {
    if (!isElement(node)) return;
    hasMain ||= node.tagName === "main";
    isHeldBack ||= /^([bs]:|__next_error__$)/.test(attribute(node, "id") ?? "");
  });
  return hasMain && !isHeldBack;
}

/** Everything in a page but what is of scripts, in its order; texts that only a script parted are one. */
function contentsOf(page: Node): string[] {
  const contents: string[] = [];
  let text = "";
  const put = (...pieces: string[]) => {
    if (text) contents.push(text);
    text = "";
    contents.push(...pieces);
  };
  const begin = (node: Node) => {
    if (isElement(node) && isOfScripts(node)) return false;
    if (node.nodeName === "#text" && "value" in node) text += node.value;
    else if (node.nodeName === "#comment" && "data" in node) put("#comment", node.data);
    else put(`<${node.nodeName}`);
    if (isElement(node)) for (const { name, value } of node.attrs) put(name, value);
    return true;
  };
  walk(page, begin, (node) => {
    if (isElement(node) && !isOfScripts(node)) put(`</${node.nodeName}`);
  });
  return contents;
}

function isSame(one: string[], other: string[]): boolean {
  return one.length === other.length && one.every((piece, at) => piece === other[at]);
}

/** Calls `begin` at the start of each node and `end` at its end; false from `begin` skips what is inside. */
function walk(node: Node, begin: (node: Node) => unknown, end?: (node: Node) => void): void {
  if (begin(node) !== false) {
    if ("childNodes" in node) for (const child of node.childNodes) walk(child, begin, end);
    if ("content" in node) walk(node.content, begin, end);
  }
  end?.(node);
}

/** In lower case, as HTML compares those that matter here. */
function attribute({ attrs }: Element, name: string): string | undefined {
  return attrs.find((one) => one.name === name)?.value.toLowerCase();
}
