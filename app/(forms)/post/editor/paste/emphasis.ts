import type { Element, ElementContent, Nodes } from "hast";
import { hasText, styleOf } from "./styles";

export type Mark = "strong" | "em" | "del";

const MARKS: Record<string, Mark> = {
  b: "strong",
  strong: "strong",
  i: "em",
  em: "em",
  s: "del",
  del: "del",
  strike: "del",
};
/** Those whose own style may be the only thing that says it is emphasis. */
const STYLED = /^(a|div|font|li|p|span|td)$/;
/** Bold by itself. */
const BOLD = /^(h[1-6]|th)$/;

/** What an element's content is emphasised as, where `within` says what it is already. */
export function marksOf(element: Element, within: ReadonlySet<Mark>): Mark[] {
  if (BOLD.test(element.tagName)) return ["strong"];
  const named = MARKS[element.tagName];
  const marks = named && !isUndone(element, named) ? [named] : [];
  const styled = STYLED.test(element.tagName) || named ? styledAs(element) : [];
  return [...new Set([...marks, ...styled])].filter((mark) => !within.has(mark));
}

/** An element with emphasis as Markdown has it: within blocks, and only where there is text. */
export function emphasised(element: Element, marks: Mark[]): ElementContent[] {
  if (BOLD.test(element.tagName)) return [element];
  const isMark = MARKS[element.tagName] !== undefined;
  const isOne = element.children.some(hasText) && !element.children.some(isBlock);
  const children = isOne ? wrapped(element.children, marks) : element.children;
  return isMark ? children : [{ ...element, children }];
}

/** Spaces at the ends stay outside: Markdown does not see emphasis that begins or ends with one. */
function wrapped(children: ElementContent[], marks: Mark[]): ElementContent[] {
  if (marks.length === 0) return children;
  const inner = structuredClone(children);
  const before = cutSpace(inner[0], /^\s+/);
  const after = cutSpace(inner.at(-1), /\s+$/);
  const emphasis = marks.reduce<ElementContent[]>(
    (content, tagName) => [{ type: "element", tagName, properties: {}, children: content }],
    inner,
  );
  return [{ type: "text", value: before }, ...emphasis, { type: "text", value: after }];
}

function cutSpace(node: ElementContent | undefined, space: RegExp): string {
  if (node?.type !== "text") return "";
  const [cut = ""] = space.exec(node.value) ?? [];
  node.value = node.value.replace(space, "");
  return cut;
}

function styledAs(element: Element): Mark[] {
  const weight = styleOf(element, "font-weight");
  const line = `${styleOf(element, "text-decoration")} ${styleOf(element, "text-decoration-line")}`;
  const marks: Mark[] = [];
  if (/^bold/.test(weight) || Number(weight) >= 600) marks.push("strong");
  if (styleOf(element, "font-style") === "italic") marks.push("em");
  if (line.includes("line-through")) marks.push("del");
  return marks;
}

/** Whether its style takes the emphasis back, as the one does that Google Docs frames a text with. */
function isUndone(element: Element, mark: Mark): boolean {
  const weight = styleOf(element, "font-weight");
  if (mark === "strong") return weight === "normal" || (weight !== "" && Number(weight) < 600);
  return mark === "em" && styleOf(element, "font-style") === "normal";
}

const BLOCK = /^(address|blockquote|div|dl|figure|h[1-6]|hr|li|ol|p|pre|section|table|t[dhr]|ul)$/;

function isBlock(node: Nodes): boolean {
  if (node.type !== "element") return false;
  return BLOCK.test(node.tagName) || node.children.some(isBlock);
}
