import type {
  Construct,
  Event,
  Extension,
  ParseContext,
  Resolver,
  Token,
  TokenizeContext,
} from "micromark-util-types";
import { TooComplicated } from "./complexity-limits";

/**
 * What the parser may look at again while it looks for the beginnings of what ends: some 15 ns each. Of
 * texts that anybody has written, none needs a tenth of it but lists of thousands of items.
 */
const STEPS_MAX = 200_000_000;
/** Where an end finds no beginning, the parser compares letters: it takes longer. */
const COMPARED = 4;
/** Looking for how far the parser will look takes longer still. */
const LOOKED_AT_TWICE = 20;

const MARKS = "too many * _ or ~ that change nothing stand in one paragraph";
const BRACKETS = "too many brackets stand in one paragraph";
const BLOCKS = "it has too many lists, quotes or headings";

const taken = new WeakMap<ParseContext, number>();

function take({ parser }: TokenizeContext, steps: number, why: string): void {
  const sum = (taken.get(parser) ?? 0) + steps;
  taken.set(parser, sum);
  if (sum > STEPS_MAX) throw new TooComplicated(why);
}

/** Counts what blocks cost before the parser reads them. The last of its extensions: the last comes first. */
export function countedBlocks(): Extension {
  return { document: byLetter("*+->[0123456789", countBlock), flow: byLetter("=-", countBlock) };
}

function byLetter(letters: string, construct: Construct): Extension["flow"] {
  return Object.fromEntries([...letters].map((letter) => [letter.charCodeAt(0), construct]));
}

/** Reads nothing itself: what comes next is up to the other extensions. */
const countBlock: Construct = {
  tokenize(_effects, _ok, nok) {
    take(this, this.events.length, BLOCKS);
    return nok;
  },
};

const MAY_BEGIN_NOTE = /^(?:gfmFootnoteCall|image|label|labelImage|labelLink|link)$/;

/** The extension of footnotes, which at each `]` looks back for its beginning: not where there are no notes. */
export function countedNotes({ text, ...rest }: Extension): Extension {
  const end = "]".charCodeAt(0);
  const construct = [text?.[end]].flat()[0];
  if (!construct) throw new Error("This extension has no notes.");
  const tokenize: Construct["tokenize"] = function (effects, ok, nok) {
    if (!this.parser.gfmFootnotes?.length) return nok;
    const beginning = this.events.findLastIndex(([, { type }]) => MAY_BEGIN_NOTE.test(type));
    take(this, (this.events.length - beginning) * LOOKED_AT_TWICE, BRACKETS);
    return construct.tokenize.call(this, effects, ok, nok);
  };
  return { ...rest, text: { ...text, [end]: { ...construct, tokenize } } };
}

/** The same extension, which counts what its marks of emphasis cost before it looks for their pairs. */
export function countedMarks({ text, insideSpan, ...rest }: Extension): Extension {
  const construct = [text?.["*".charCodeAt(0)], text?.["~".charCodeAt(0)]].flat().find(Boolean);
  if (!construct?.resolveAll) throw new Error("This extension emphasises nothing.");
  const counted = { ...construct, resolveAll: counts(construct.resolveAll) };
  const letters = Object.keys(text ?? {});
  return {
    ...rest,
    text: Object.fromEntries(letters.map((letter) => [letter, counted])),
    insideSpan: { ...insideSpan, null: [counted] },
  };
}

function counts(resolveAll: Resolver): Resolver {
  return (events, context) => {
    countPairs(events, context);
    return resolveAll(events, context);
  };
}

type Opener = { index: number; token: Token; mark: string };

/** Looks for pairs as the extensions do, but among the marks alone. */
function countPairs(events: Event[], context: TokenizeContext): void {
  take(context, events.length, MARKS);
  const openers: Opener[] = [];
  for (const [index, [kind, token]] of events.entries()) {
    if (kind !== "enter" || !/^(?:attention|strikethrough)Sequence/.test(token.type)) continue;
    const one = { index, token, mark: context.sliceSerialize(token) };
    const pair = token._close ? openers.findLastIndex((opener) => isPair(opener, one)) : -1;
    if (token._close) take(context, (index - (openers[pair]?.index ?? 0)) * COMPARED, MARKS);
    if (pair !== -1) openers.length = pair;
    else if (token._open) openers.push(one);
  }
}

/** By the rule of three, as CommonMark has it, for `*` and `_`; two or one for `~`. */
function isPair(opener: Opener, closer: Opener): boolean {
  const [before, after] = [opener.mark.length, closer.mark.length];
  if (opener.mark[0] !== closer.mark[0]) return false;
  if (closer.mark.startsWith("~")) return before === after;
  const isBoth = opener.token._close || closer.token._open;
  return !isBoth || after % 3 === 0 || (before + after) % 3 !== 0;
}
