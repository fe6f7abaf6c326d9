import type { Element, ElementContent, Nodes, Root } from "hast";
import { SKIP, visit } from "unist-util-visit";
import { shorten } from "../../text/shorten";

/** What posts do not show, and where each says what it holds. */
const HOLDERS: Record<string, string> = {
  audio: "src",
  embed: "src",
  frame: "src",
  iframe: "src",
  object: "data",
  svg: "",
  video: "src",
};
/** Elements within those that say it for them. */
const WITHIN: Record<string, string> = {
  embed: "src",
  image: "href",
  param: "value",
  source: "src",
};

/** Players, and the pages that are made for people. */
const PAGES: [player: RegExp, page: string][] = [
  [
    /^https?:\/\/(?:www\.)?youtube(?:-nocookie)?\.com\/(?:embed|v)\/(?!videoseries)([\w-]+).*$/i,
    "https://www.youtube.com/watch?v=$1",
  ],
  [/^https?:\/\/player\.vimeo\.com\/video\/(\d+).*$/i, "https://vimeo.com/$1"],
];

const IN_LINE =
  /^(?:a|abbr|b|cite|del|dt|em|figcaption|h[1-6]|i|ins|mark|p|q|s|small|span|strong|sub|summary|sup|u)$/;
const WORDS_MAX = 150;

/** Whether an element plays, embeds or draws what it holds. */
export function isHolder(name: string): boolean {
  return Object.hasOwn(HOLDERS, name);
}

/** Leaves a link where something would play, embed or draw: readers can go where it is. */
export function linkToHeld(tree: Root): void {
  visit(tree, "element", (element, index, parent) => {
    if (!parent || index === undefined || !isHolder(element.tagName)) return;
    const link = inPlaceOf(element);
    const isInLine = parent.type === "element" && IN_LINE.test(parent.tagName);
    const block = link && !isInLine ? paragraph(link) : link;
    parent.children.splice(index, 1, ...(block ? [block] : []));
    return [SKIP, index + (block ? 1 : 0)];
  });
}

function paragraph(child: ElementContent): ElementContent {
  return { type: "element", tagName: "p", properties: {}, children: [child] };
}

function inPlaceOf(element: Element): ElementContent | null {
  const { title, ariaLabel } = element.properties;
  const words = String(title || ariaLabel || wordsIn(element))
    .replace(/\s+/g, " ")
    .trim();
  const [href] = addressesOf(element);
  const text: ElementContent = { type: "text", value: shorten(words || href || "", WORDS_MAX) };
  if (!href) return words ? text : null;
  return { type: "element", tagName: "a", properties: { href }, children: [text] };
}

function addressesOf(element: Element): string[] {
  const { [HOLDERS[element.tagName] ?? ""]: own, dataSrc } = element.properties;
  const found = [own, dataSrc];
  visit(element, "element", ({ tagName, properties }) => {
    found.push(
      properties[WITHIN[tagName] ?? ""],
      tagName === "image" ? properties.xLinkHref : null,
    );
  });
  return found.flatMap((address) => (typeof address === "string" ? pageOf(address) : []));
}

/** The address to go to, if it is one of the web. */
function pageOf(address: string): string[] {
  const plain = address.replace(/[\0- ]/g, "").replace(/^\/\//, "https://");
  if (!/^(?:https?:\/\/[^/]|\/)/i.test(plain)) return [];
  return [PAGES.reduce((page, [player, form]) => page.replace(player, form), plain)];
}

/** What is said in the place of what cannot be shown, and in a drawing. */
function wordsIn(node: Nodes): string {
  if (node.type === "text") return node.value;
  if (node.type === "element" && /^(?:script|style)$/.test(node.tagName)) return "";
  return "children" in node ? node.children.map(wordsIn).join(" ") : "";
}
