import { type Token, Tokenizer, TokenizerMode } from "parse5";

/** What stands in these is no markup. */
const TEXT_ELEMENTS: Record<string, number> = {
  iframe: TokenizerMode.RAWTEXT,
  noembed: TokenizerMode.RAWTEXT,
  noframes: TokenizerMode.RAWTEXT,
  plaintext: TokenizerMode.PLAINTEXT,
  script: TokenizerMode.SCRIPT_DATA,
  style: TokenizerMode.RAWTEXT,
  textarea: TokenizerMode.RCDATA,
  title: TokenizerMode.RCDATA,
  xmp: TokenizerMode.RAWTEXT,
};

/**
 * The addresses that a page at `address` calls its owner's own, by links with rel="me" (microformats.org/wiki/rel-me).
 * It reads tags and makes no tree: hostile HTML takes no longer than any other of its length.
 */
export function ownAddressesIn(html: string, address: URL): URL[] {
  const found: URL[] = [];
  const tokenizer = new Tokenizer(
    {},
    {
      onStartTag(tag) {
        const link = ownAddress(tag, address);
        if (link) found.push(link);
        tokenizer.state = TEXT_ELEMENTS[tag.tagName] ?? tokenizer.state;
      },
      onEndTag: ignore,
      onCharacter: ignore,
      onComment: ignore,
      onDoctype: ignore,
      onEof: ignore,
      onNullCharacter: ignore,
      onWhitespaceCharacter: ignore,
    },
  );
  tokenizer.write(html, true);
  return found;
}

function ignore(): void {}

function ownAddress({ tagName, attrs }: Token.TagToken, base: URL): URL | null {
  if (tagName !== "a" && tagName !== "link") return null;
  const attribute = (name: string) => attrs.find(({ name: each }) => each === name)?.value ?? "";
  const isOwn = attribute("rel").toLowerCase().split(/\s+/).includes("me");
  return isOwn && URL.canParse(attribute("href"), base) ? new URL(attribute("href"), base) : null;
}
