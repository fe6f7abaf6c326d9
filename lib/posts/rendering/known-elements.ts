import { html } from "parse5";
import { sanitizeSchema } from "./sanitize-schema";

/** Those of HTML that neither the parser treats in its own way nor posts show. */
const OTHERS =
  "acronym audio canvas data datalist label legend map meter output picture progress slot video";

/** All elements of HTML, those of its past included: anything else in angle brackets is no markup. */
const KNOWN = new Set<string>([
  ...Object.values(html.TAG_NAMES),
  ...(sanitizeSchema.tagNames ?? []),
  ...OTHERS.split(" "),
]);

/** Those that end by themselves: a tag of one needs no other. */
const WITHOUT_END = new Set(
  "br caption col colgroup dd dt hr li option p rp rt tbody td tfoot th thead tr wbr".split(" "),
);

/** Those that end with what they stand in, where they begin a block. Within a line nobody begins one without an end. */
const BLOCKS = new Set(
  `blockquote body details div dl figcaption figure h1 h2 h3 h4 h5 h6 head html ol pre section summary
  table ul`.split(/\s+/),
);

/** Those that mean nothing without an attribute, and have no end. */
const VOID = new Set("area base embed frame img input link meta param source track".split(" "));

/** The attributes of HTML that stand without a value. */
const BARE = new Set(
  `allowfullscreen async autofocus autoplay checked compact controls default defer disabled hidden inert
  ismap itemscope loop multiple muted noshade novalidate nowrap open playsinline readonly required
  reversed selected`.split(/\s+/),
);

export function isKnown(name: string): boolean {
  return KNOWN.has(name);
}

export function isKnownBare(attribute: string): boolean {
  return BARE.has(attribute) || /^(?:data|aria|on|webkit|moz)/.test(attribute);
}

/** Those whose tag takes all that follows for its own, up to their end. */
const SWALLOWING = new Set(
  "iframe noembed noframes noscript plaintext script style textarea title xmp".split(" "),
);

export function swallows(name: string): boolean {
  return SWALLOWING.has(name);
}

/** Whether a tag of this name is markup only if another ends it. */
export function needsEnd(name: string): boolean {
  return !WITHOUT_END.has(name) && !VOID.has(name);
}

export function endsItself(name: string, isInLine: boolean): boolean {
  return WITHOUT_END.has(name) || (BLOCKS.has(name) && !isInLine);
}
