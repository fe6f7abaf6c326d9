import type { Element, Root } from "hast";
import rehypeRaw from "rehype-raw";
import rehypeSanitize from "rehype-sanitize";
import temml from "temml";
import { unified } from "unified";
import { visit } from "unist-util-visit";
import { mathSchema } from "./math-schema";
import { textOf } from "./text-of";

/** What one formula and what a post may have of TeX, in characters; the rest is shown as it was typed. */
const FORMULA_MAX = 2_000;
const POST_MAX = 30_000;
/** How often a formula's own macros are put in: each may name others. */
const EXPANSIONS_MAX = 100;
/** Of a length that a formula names, in em, and for what it shows between lines. */
const SIZE_MAX: [number, number] = [20, 20];

const reader = unified().use(rehypeRaw);
const sanitizer = unified().use(rehypeSanitize, mathSchema);

/** Makes MathML of the TeX in a tree; where it cannot be read it stays as code. */
export function showMath(tree: Root): void {
  let rest = POST_MAX;
  visit(tree, "element", (element, index, parent) => {
    const code = texIn(element);
    if (!code || !parent || index === undefined) return;
    const tex = textOf(code).trim();
    rest -= tex.length;
    const isBlock = element !== code || classesOf(code).includes("language-math-block");
    const math = tex.length <= FORMULA_MAX && rest >= 0 ? mathOf(tex, isBlock) : null;
    if (math) parent.children[index] = isBlock ? framed(math) : math;
    return "skip";
  });
}

/** The code of a formula in a line, or of a block that is one. */
function texIn(element: Element): Element | undefined {
  const [child] = element.children;
  const code = element.tagName === "pre" && child?.type === "element" ? child : element;
  return code.tagName === "code" && classesOf(code).includes("language-math") ? code : undefined;
}

function classesOf({ properties: { className } }: Element): (string | number)[] {
  return Array.isArray(className) ? className : [];
}

function mathOf(tex: string, isBlock: boolean): Element | null {
  const markup = markupOf(tex, isBlock);
  if (markup === null) return null;
  const tree = reader.runSync({ type: "root", children: [{ type: "raw", value: markup }] }) as Root;
  const [math] = sanitizer.runSync(tree).children;
  if (math?.type !== "element") return null;
  Object.assign(math.properties, { dir: "ltr", ...(isBlock && { display: "block" }) });
  return math;
}

function markupOf(tex: string, displayMode: boolean): string | null {
  try {
    return temml.renderToString(tex, {
      ...{ displayMode, throwOnError: true, trust: false },
      ...{ maxExpand: EXPANSIONS_MAX, maxSize: SIZE_MAX },
    });
  } catch {
    return null; // what its writer sees is the TeX as they typed it
  }
}

/** A formula may be wider than the page: it scrolls in a frame that the keyboard reaches. */
function framed(math: Element): Element {
  return {
    type: "element",
    tagName: "span",
    properties: { className: ["formula"], role: "group", ariaLabel: "Formula", tabIndex: 0 },
    children: [math],
  };
}
