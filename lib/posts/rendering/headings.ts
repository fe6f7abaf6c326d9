import Slugger from "github-slugger";
import type { Element, Root } from "hast";
import { visit } from "unist-util-visit";
import { shorten } from "../../text/shorten";
import { nameParts } from "./anchor-names";
import { keepUniqueIds, leadToIds } from "./ids";
import { ID_PREFIX } from "./sanitize-schema";
import { textOf } from "./text-of";

type Heading = { id: string; text: string; level: number };

const FOOTNOTES_ID = `${ID_PREFIX}footnote-label`;
const ID_MAX = 80;
const TEXT_MAX = 150;
/** A table of contents helps from this many headings on … */
const CONTENTS_MIN = 3;
/** … and up to this many: the lowest levels are left out before there are more. */
const CONTENTS_MAX = 100;

/**
 * Gives each heading an id, unless its author did, and makes it the link to itself, unless there are
 * links in it. Returns the table of contents; empty where a reader needs none.
 */
export function addAnchors(tree: Root): Heading[] {
  const ids = keepUniqueIds(tree);
  const elements: Element[] = [];
  visit(tree, "element", (element) => {
    if (levelOf(element) > 0 && element.properties.id !== FOOTNOTES_ID) elements.push(element);
  });
  const headings = elements.filter((element) => titleOf(element) !== "");
  addIds(headings, ids);
  leadToIds(tree, ids);
  for (const element of headings) {
    if (!hasLink(element)) element.children = [linkTo(String(element.properties.id), element)];
  }
  nameParts(tree);
  return contentsOf(headings.map(entryOf));
}

function addIds(headings: Element[], ids: Set<string>): void {
  const slugger = new Slugger();
  for (const heading of headings) {
    while (heading.properties.id === undefined) {
      const id = ID_PREFIX + slugger.slug(shorten(titleOf(heading), ID_MAX));
      if (!ids.has(id)) heading.properties.id = id;
      ids.add(id);
    }
  }
}

function titleOf(heading: Element): string {
  return textOf(heading).replace(/\s+/g, " ").trim();
}

function entryOf(heading: Element): Heading {
  const text = shorten(titleOf(heading), TEXT_MAX);
  return { id: String(heading.properties.id), text, level: levelOf(heading) };
}

/** The page's title is its first heading, so those of the text begin `by` levels below. */
export function lowerHeadings(tree: Root, by: number): void {
  visit(tree, "element", (element) => {
    const level = levelOf(element);
    if (level > 0 && element.properties.id !== FOOTNOTES_ID) {
      element.tagName = `h${Math.min(6, level + by)}`;
    }
  });
}

function levelOf({ tagName }: Element): number {
  return /^h[1-6]$/.test(tagName) ? Number(tagName[1]) : 0;
}

function hasLink(element: Element): boolean {
  let found = false;
  visit(element, "element", ({ tagName }) => {
    found ||= tagName === "a";
  });
  return found;
}

function linkTo(id: string, { children }: Element): Element {
  return { type: "element", tagName: "a", properties: { href: `#${id}` }, children };
}

function contentsOf(headings: Heading[]): Heading[] {
  if (headings.length < CONTENTS_MIN) return [];
  const top = Math.min(...headings.map(({ level }) => level));
  for (let lowest = 6; lowest >= top; lowest--) {
    const shown = headings.filter(({ level }) => level <= lowest);
    if (shown.length <= CONTENTS_MAX) {
      return shown.map((heading) => ({ ...heading, level: heading.level - top }));
    }
  }
  return [];
}
