import type { Element } from "hast";
import { defaultSchema, type Options } from "rehype-sanitize";

/** Stands before every id in a post, so that none can be mistaken for one of the page. */
export const ID_PREFIX = "text-";

const TEXT = "a abbr b bdi bdo br cite code del dfn em i img ins kbd mark q s samp small span";
const MORE_TEXT = "strike strong sub sup time tt u var wbr rp rt ruby";
const BLOCKS = "blockquote dd details div dl dt figcaption figure h1 h2 h3 h4 h5 h6 hr input li ol";
const MORE_BLOCKS = "p pre section summary table tbody td tfoot th thead tr ul caption";

/** What links may lead to: pages, and what a reader's own programs do with an address or a number. */
export const SCHEMES = "http https mailto sms tel";

/** The schema compares letter by letter, and a telephone begins a sentence with "Https". */
function inAnyCase(schemes: string): string[] {
  const capitals = schemes.replace(/\b[a-z]/g, (letter) => letter.toUpperCase());
  return [schemes, schemes.toUpperCase(), capitals].flatMap((names) => names.split(" "));
}

/**
 * What of a post's HTML is shown. Everything that Markdown makes is here, and what HTML can add
 * without running, loading, covering or submitting anything.
 */
export const sanitizeSchema: Options = {
  tagNames: [TEXT, MORE_TEXT, BLOCKS, MORE_BLOCKS].flatMap((names) => names.split(" ")),
  // Of these not even the text is left: it is no text.
  strip: ["script", "style", "title", "template", "noscript", "iframe", "object", "svg", "math"],
  attributes: {
    "*": ["dir", "id", "lang", "title"],
    a: ["href", "ariaDescribedBy", "ariaLabel", "dataFootnoteBackref", "dataFootnoteRef"],
    code: [["className", /^language-./], "dataLines", "dataTitle"],
    details: ["open"],
    h2: [["className", "sr-only"]],
    img: ["alt", "src", "width", "height"],
    input: ["checked", ["disabled", true], ["type", "checkbox"]],
    li: [["className", "task-list-item"]],
    ol: ["reversed", "start", "type"],
    section: ["dataFootnotes"],
    td: ["align", "colSpan", "rowSpan"],
    th: ["align", "colSpan", "rowSpan", "scope"],
    time: ["dateTime"],
    ul: [["className", "contains-task-list"]],
  },
  required: { input: { disabled: true, type: "checkbox" } },
  ancestors: defaultSchema.ancestors,
  protocols: { href: inAnyCase(SCHEMES), src: inAnyCase("http https") },
  clobber: ["ariaDescribedBy", "id"],
  clobberPrefix: ID_PREFIX,
  allowComments: true,
  allowDoctypes: false,
};

const elements = new Set(sanitizeSchema.tagNames);
const followed = new RegExp(`^(?:${SCHEMES.replaceAll(" ", "|")}):|^[^:]*(?:[/?#]|$)`, "i");

export function isShownElement(name: string): boolean {
  return elements.has(name);
}

/** A field of a form. Of these, boxes that can be ticked are shown: lists of tasks have them. */
export function isOtherField({ tagName, properties }: Element): boolean {
  return tagName === "input" && !/^checkbox$/i.test(String(properties.type));
}

/** Whether an attribute of an element is shown, with some values at least. `name` is hast's. */
export function isShownAttribute(element: string, name: string): boolean {
  const { "*": ofAll = [], [element]: own = [] } = sanitizeSchema.attributes ?? {};
  return [...ofAll, ...own].some((shown) => (Array.isArray(shown) ? shown[0] : shown) === name);
}

export function isFollowed(href: string): boolean {
  return followed.test(href);
}
