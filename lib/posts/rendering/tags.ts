import { type Token, Tokenizer } from "parse5";
import { endsItself, isKnown, isKnownBare, needsEnd, swallows } from "./known-elements";

/** A tag as it stands in a piece of HTML, or what HTML reads as a comment and is none. */
export type Tag = {
  start: number;
  end: number;
  name: string;
  isEnd: boolean;
  /** Whether words of a text stand beside it. */
  isInLine: boolean;
  attributes: { name: string; isBare: boolean }[];
};

/** The tags of a piece of HTML, in order. */
export function tagsIn(source: string, isInLine: boolean): Tag[] {
  const tags: Tag[] = [];
  const add = (
    token: Token.Token,
    name: string,
    isEnd = false,
    attributes: Tag["attributes"] = [],
  ) => {
    const { startOffset: start = 0, endOffset: end = 0 } = token.location ?? {};
    tags.push({ start, end, name, isEnd, isInLine, attributes });
  };
  const ignore = () => undefined;
  new Tokenizer(
    { sourceCodeLocationInfo: true },
    {
      onStartTag: (token) => add(token, token.tagName, false, attributesOf(token, source)),
      onEndTag: (token) => add(token, token.tagName, true),
      onComment: (token) => {
        if (!source.startsWith("<!--", token.location?.startOffset)) add(token, "");
      },
      onDoctype: (token) => add(token, ""),
      onCharacter: ignore,
      onEof: ignore,
      onNullCharacter: ignore,
      onWhitespaceCharacter: ignore,
    },
  ).write(source, true);
  return tags;
}

function attributesOf({ attrs, location }: Token.TagToken, source: string): Tag["attributes"] {
  return attrs.map(({ name }) => {
    const at = location?.attrs?.[name];
    return { name, isBare: !source.slice(at?.startOffset, at?.endOffset).includes("=") };
  });
}

/** Which of a text's tags are no markup: of no element, with words for attributes, or without an end. */
export function tagsAsTyped(tags: Tag[]): Set<Tag> {
  const asTyped = new Set<Tag>();
  const ends = new Map<string, number>();
  let drawing = "";
  for (const tag of tags.toReversed()) {
    // Within a drawing or a formula other elements are known.
    if (drawing !== "") drawing = tag.name === drawing && !tag.isEnd ? "" : drawing;
    else if (tag.isEnd && /^(?:svg|math)$/.test(tag.name)) drawing = tag.name;
    else if (!isMarkup(tag, ends)) asTyped.add(tag);
  }
  return asTyped;
}

function isMarkup(tag: Tag, ends: Map<string, number>): boolean {
  const { name, isEnd, isInLine, attributes } = tag;
  if (!isKnown(name)) return false;
  if (attributes.some((attribute) => attribute.isBare && !isKnownBare(attribute.name)))
    return false;
  const rest = ends.get(name) ?? 0;
  if (isEnd) ends.set(name, rest + 1);
  else if (needsEnd(name) && rest > 0) ends.set(name, rest - 1);
  else return endsItself(name, isInLine) || (attributes.length > 0 && !swallows(name));
  return true;
}
