import type { Element, Root } from "hast";
import { SKIP, visit } from "unist-util-visit";
import { parsePostImageAddress } from "../../media/post-image-address";
import { shorten } from "../../text/shorten";
import { isHolder } from "./held-addresses";
import {
  isFollowed,
  isOtherField,
  isShownAttribute,
  isShownElement,
  sanitizeSchema,
} from "./sanitize-schema";

const NAMES_MAX = 8;
const NAME_MAX = 60;

/** Why an element is left out, by what it does; what is in none of these lists is part of no text. */
const REASONS: [names: RegExp, reason: string][] = [
  [/^(?:script|template|noscript)$/, "Nothing in a post runs in readers’ browsers."],
  [/^(?:style|link|font|center|big|blink|marquee)$/, "All posts look as the site does."],
  [/^math$/, "Formulas are written between dollars, as in $x^2$."],
  [/^title$/, "Posts have no such parts, nor the text in them."],
];
const HELD = "Reading a post calls no other site; a link stands where they hold something.";
const OTHER = "Posts have no such parts; the text in them stays.";

const ELSEWHERE =
  "Shown as links, since reading a post calls no other site: the images %. Upload them to show them.";
const UNFOLLOWED =
  "Leads nowhere: %. Links lead to the web (http, https), to mail (mailto) and to telephones (tel, sms).";
const ATTRIBUTES = "Left out: the attributes %. All posts look and behave as the site does.";
const AS_TYPED = "Shown as typed, since it is no HTML: %. Backticks around it make it code.";

type Notes = Map<string, Set<string>>;

/**
 * What of a text is not shown as it was written, and why, in words for its author. `tree` is what
 * the text says before it is sanitised, `asTyped` what of it is no HTML.
 */
export function notesOn(tree: Root, asTyped: string[]): string[] {
  const notes: Notes = new Map();
  for (const typed of asTyped) note(notes, AS_TYPED, typed);
  visit(tree, "element", (element) => {
    if (isPage(element)) return;
    const isShown = isShownElement(element.tagName) && !isOtherField(element);
    if (!isShown) return noteElement(notes, element);
    noteAttributes(notes, element);
  });
  return [...notes].map(([words, names]) => words.replace("%", () => listed([...names])));
}

/** What the parser puts around a text that says it is a page. */
function isPage({ tagName }: Element): boolean {
  return /^(?:html|head|body)$/.test(tagName);
}

function note(notes: Notes, words: string, name: string): void {
  notes.set(words, (notes.get(words) ?? new Set()).add(name));
}

/** Of what is left out with all that is in it, that need not be said. */
function noteElement(notes: Notes, { tagName }: Element): typeof SKIP | undefined {
  note(notes, `Left out: %. ${reasonFor(tagName)}`, `<${tagName}>`);
  return isHolder(tagName) || sanitizeSchema.strip?.includes(tagName) ? SKIP : undefined;
}

function reasonFor(name: string): string {
  return isHolder(name) ? HELD : (REASONS.find(([names]) => names.test(name))?.[1] ?? OTHER);
}

function noteAttributes(notes: Notes, { tagName, properties }: Element): void {
  const isFootnotes = "dataFootnotes" in properties || "dataFootnoteBackref" in properties;
  for (const name of Object.keys(properties)) {
    // Footnotes have classes from the renderer.
    if (isFootnotes && name === "className") continue;
    if (!isShownAttribute(tagName, name)) note(notes, ATTRIBUTES, htmlName(name));
  }
  const { href, src } = properties;
  if (href && !isFollowed(String(href))) note(notes, UNFOLLOWED, String(href));
  if (tagName === "img" && src && !parsePostImageAddress(String(src))) {
    note(notes, ELSEWHERE, String(src));
  }
}

function htmlName(property: string): string {
  if (property === "className") return "class";
  return property.replace(/^(data|aria)(?=[A-Z])/, "$1-").toLowerCase();
}

function listed(names: string[]): string {
  const shown = names.slice(0, NAMES_MAX).map((name) => shorten(name, NAME_MAX));
  return shown.join(", ") + (names.length > NAMES_MAX ? " and more" : "");
}
