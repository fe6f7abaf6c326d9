/** Takes the scripts out of a finished page, and nothing else: what is left is the same bytes. */

import { createHash } from "node:crypto";
import { type DefaultTreeAdapterTypes, parse } from "parse5";

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** Scripts that hold data for search engines, and run nothing. */
const DATA = "application/ld+json";

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

/** What a page's policy has to name for all its scripts to run: its own files, and what stands in the page. */
export function scriptSources(html: string): string {
  const hashes: string[] = [];
  walk(parse(html), (node) => {
    if (!isElement(node) || node.tagName !== "script" || !isOfScripts(node)) return;
    const [text] = node.childNodes;
    if (text && "value" in text) hashes.push(sourceOf(text.value));
  });
  return ["'self'", ...new Set(hashes)].join(" ");
}

/** Whether a page plays films or sounds. */
export function hasPlayers(html: string): boolean {
  if (!/<(?:video|audio)\b/i.test(html)) return false; // to parse a page takes its time
  let plays = false;
  walk(parse(html), (node) => {
    if (isElement(node)) plays ||= node.tagName === "video" || node.tagName === "audio";
  });
  return plays;
}

function sourceOf(script: string): string {
  return `'sha256-${createHash("sha256").update(script).digest("base64")}'`;
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
