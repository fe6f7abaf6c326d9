import type { Element, Root } from "hast";
import { visit } from "unist-util-visit";
import type { ImageLooks } from "../../media/image-looks";
import { markBareLinks } from "./bare-links";
import { showCallouts } from "./callouts";
import { captionCode } from "./caption-code";
import type { CardsOfText } from "./cards";
import { addDirections } from "./directions";
import { lowerHeadings } from "./headings";
import { highlight } from "./highlight";
import { replaceImages } from "./images";
import { completeLinks } from "./links";
import { replaceLoneAddresses } from "./lone-addresses";
import { showMath } from "./math";
import { playerOf } from "./players";

/** Makes a sanitised tree what the site's pages need: it adds no HTML of the author's. */
export async function prepareForPage(
  tree: Root,
  { images, cards }: { images: ImageLooks; cards: CardsOfText },
): Promise<void> {
  replaceImages(tree, images);
  completeLinks(tree);
  markBareLinks(tree);
  replaceLoneAddresses(
    tree,
    (address, link) => playerOf(address, link) ?? cards.inPlaceOf(address),
  );
  lowerHeadings(tree, 1);
  showMath(tree);
  await highlight(tree);
  visit(tree, "element", (element) => {
    if (element.tagName === "input") labelTask(element);
  });
  showCallouts(tree);
  captionCode(tree);
  addDirections(tree);
  frameTables(tree);
}

function labelTask({ properties }: Element): void {
  properties.ariaLabel = properties.checked ? "Done" : "To do";
}

/** A table may be wider than the page: it scrolls in a frame that the keyboard reaches. */
function frameTables(tree: Root): void {
  visit(tree, "element", (table, index, parent) => {
    if (table.tagName !== "table" || !parent || index === undefined) return;
    parent.children[index] = {
      type: "element",
      tagName: "div",
      properties: { className: ["wide"], role: "group", ariaLabel: "Table", tabIndex: 0 },
      children: [table],
    };
    return "skip";
  });
}
