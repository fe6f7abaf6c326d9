import { type Token, Tokenizer } from "parse5";

/** What HTML opens anew in each paragraph, until it is closed. */
const REOPENED = words("a b big code em font i nobr s small strike strong tt u");
/** What may stand between the tags of these: within anything else, as a table or a field of text, an end is none. */
const INLINE = words(
  "abbr bdi bdo br cite data del dfn img ins kbd mark picture q samp source span sub sup time var wbr",
);
/** Of elements that are the same, HTML opens no more anew. */
const SAME_MAX = 3;

type Tag = { name: string; isEnd: boolean; attributes: string };
type Open = Tag & { isHeld: boolean };

/**
 * How many elements of the kind that HTML opens anew in each paragraph, until they are closed, are open
 * at once somewhere in these pieces of HTML, or may be. Stops to count beyond `enough`.
 */
export function openAtOnce(pieces: string[], enough: number): number {
  let open: Open[] = [];
  let most = 0;
  for (const tag of pieces.flatMap(tagsIn)) {
    if (tag.isEnd) close(open, tag);
    else if (REOPENED.has(tag.name)) open = withOpened(open, tag);
    else if (!INLINE.has(tag.name)) for (const one of open) one.isHeld = true;
    most = Math.max(most, open.length);
    if (most > enough) break;
  }
  return most;
}

function close(open: Open[], { name }: Tag): void {
  const last = open.findLastIndex((one) => one.name === name && !one.isHeld);
  if (last !== -1) open.splice(last, 1);
}

function withOpened(open: Open[], tag: Tag): Open[] {
  // A link ends where the next one begins.
  const others = tag.name === "a" ? open.filter(({ name }) => name !== "a") : open;
  const same = others.filter(
    ({ name, attributes }) => name === tag.name && attributes === tag.attributes,
  );
  return same.length < SAME_MAX ? [...others, { ...tag, isHeld: false }] : others;
}

/** As a browser tells tags from comments, and from what stands in attributes. */
function tagsIn(piece: string): Tag[] {
  const tags: Tag[] = [];
  const add = (isEnd: boolean) => (tag: Token.TagToken) => {
    const attributes = tag.attrs.map(({ name, value }) => `${name}=${value}`).join(" ");
    tags.push({ name: tag.tagName, isEnd, attributes });
  };
  const ignore = () => {};
  new Tokenizer(
    { sourceCodeLocationInfo: false },
    {
      ...{ onStartTag: add(false), onEndTag: add(true) },
      ...{ onComment: ignore, onDoctype: ignore, onEof: ignore },
      ...{ onCharacter: ignore, onNullCharacter: ignore, onWhitespaceCharacter: ignore },
    },
  ).write(piece, true);
  return tags;
}

function words(text: string): Set<string> {
  return new Set(text.split(" "));
}
