import type { Root } from "hast";
import rehypeStringify from "rehype-stringify";
import { unified } from "unified";
import type { ImageLooks } from "../../media/image-looks";
import { shorten } from "../../text/shorten";
import type { Cards, CardUse } from "../cards/card";
import { CardsOfText } from "./cards";
import { checkTree } from "./complexity-limits";
import { excerptOf } from "./excerpt";
import { addAnchors } from "./headings";
import { htmlTreeOf } from "./html-tree";
import { plainTree } from "./plain-tree";
import { prepareForPage } from "./prepare-for-page";
import { removeNodes } from "./remove-nodes";
import { readingMinutes, textOf } from "./text-of";

/** Enough of the text to make a summary of. */
const BEGINNING_MAX = 1_000;

const writer = unified().use(rehypeStringify);

/**
 * All that is kept beside the text of a post, whose format is "markdown" or "plain", and notes for
 * its author. Throws RangeError where it is too complicated.
 */
export async function render(format: string, content: string, known: Known = {}) {
  const { tree, notes, cards } = await treeOf(format, content, known);
  const excerpt = excerptOf(tree);
  const text = textOf(tree);
  removeNodes(tree, ({ type }) => type === "comment");
  const contents = addAnchors(tree);
  return {
    html: htmlOf(tree),
    excerptHtml: htmlOf(excerpt.tree),
    isExcerptCut: excerpt.isCut,
    beginning: shorten(text, BEGINNING_MAX),
    contents: JSON.stringify(contents),
    readingMinutes: readingMinutes(text),
    notes,
    cards,
  };
}

type Known = { images?: ImageLooks; cards?: Cards };

async function treeOf(
  format: string,
  content: string,
  { images = new Map(), cards = new Map() }: Known,
): Promise<{ tree: Root; notes: string[]; cards: CardUse[] }> {
  if (format !== "markdown") return { tree: plainTree(content), notes: [], cards: [] };
  const { tree, notes } = htmlTreeOf(content);
  const ofText = new CardsOfText(cards);
  await prepareForPage(tree, { images, cards: ofText });
  return { tree, notes, cards: ofText.uses };
}

function htmlOf(tree: Root): string {
  checkTree(tree);
  return writer.stringify(tree);
}
