import type { Element, ElementContent } from "hast";
import { postImageAddress } from "../../media/post-image-address";
import { CARDS_MAX, type Card, type Cards, type CardUse } from "../cards/card";
import { cardSourceOf } from "../cards/card-source";
import { LINK_REL } from "./links";

/**
 * The cards of one text, for the films and messages elsewhere that have a line of their own in it: each once, where
 * it is known, and so many that a text can have.
 */
export class CardsOfText {
  readonly #known: Cards;
  readonly uses: CardUse[] = [];

  constructor(known: Cards) {
    this.#known = known;
  }

  /** A card in the place of a link to this address; null leaves the link. */
  inPlaceOf(address: string): Element | null {
    const source = cardSourceOf(address);
    const isFull = this.uses.length === CARDS_MAX;
    if (!source || isFull || this.uses.some(({ key }) => key === source.key)) return null;
    const card = this.#known.get(source.key);
    this.uses.push({ key: source.key, isShown: card !== undefined });
    return card ? drawn(card, address, source.site) : null;
  }
}

/** All of it is one link. Where it has no style, as in a feed, it reads as "Title Author · Site". */
function drawn({ title, author, picture }: Card, href: string, site: string): Element {
  const about = author ? [element("bdi", {}, [text(author)]), text(` · ${site}`)] : [text(site)];
  const words = element("span", { className: ["card-words"] }, [
    element("span", { className: ["card-title"] }, [text(title)]),
    text(" "),
    element("span", { className: ["card-about"] }, about),
  ]);
  const image = picture && {
    className: ["card-picture"],
    ...{ src: postImageAddress(picture), alt: "", loading: "lazy", decoding: "async" },
    ...{ width: picture.width, height: picture.height },
  };
  return element("figure", { className: ["card"] }, [
    element("a", { href, rel: LINK_REL, dir: "auto" }, [
      ...(image ? [element("img", image)] : []),
      words,
    ]),
  ]);
}

function element(
  tagName: string,
  properties: Element["properties"],
  children: ElementContent[] = [],
): Element {
  return { type: "element", tagName, properties, children };
}

function text(value: string): ElementContent {
  return { type: "text", value };
}
