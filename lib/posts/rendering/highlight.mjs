import { createCssVariablesTheme, createHighlighterCoreSync } from "shiki/core";
import { createJavaScriptRegexEngine } from "shiki/engine/javascript";
import { bundledLanguages } from "shiki/langs";
import { visit } from "unist-util-visit";
import { LANGUAGES } from "./languages.mjs";
import { textOf } from "./text-of.mjs";

/** @import { Element, ElementContent, Root } from "hast" */

/** What a post may have highlighted, in characters; code beyond it is shown as it is. */
const HIGHLIGHTED_MAX = 30_000;
const LINE_MAX = 500;

const THEME = "carafe";
/** The colours stand in app/prose.css, for both colour schemes: a token here has only a class. */
const COLOUR = /^var\(--shiki-token-([a-z-]+)\)$/;

const highlighter = createHighlighterCoreSync({
  themes: [createCssVariablesTheme({ name: THEME, variablePrefix: "--shiki-" })],
  langs: [],
  engine: createJavaScriptRegexEngine(),
});

/** Loads what the first block of code would wait for. */
export async function warmUp() {
  tokensOf("const warm = true;", await loaded("javascript"));
}

/**
 * Colours the code of a tree whose language is named and known.
 * @param {Root} tree
 */
export async function highlight(tree) {
  let rest = HIGHLIGHTED_MAX;
  for (const { pre, code } of codeBlocks(tree)) {
    pre.properties.tabIndex = 0; // it scrolls, and the keyboard must reach it
    const text = textOf(code);
    const language = languageOf(code);
    if (!language || text.length > rest) continue;
    rest -= text.length;
    code.children = tokensOf(text, await loaded(language));
  }
}

/** @param {Root} tree */
function codeBlocks(tree) {
  /** @type {{ pre: Element, code: Element }[]} */
  const blocks = [];
  visit(tree, "element", (pre) => {
    const [code] = pre.children;
    if (pre.tagName !== "pre" || code?.type !== "element" || code.tagName !== "code") return;
    if (pre.children.length === 1) blocks.push({ pre, code });
  });
  return blocks;
}

/** @param {Element} code */
function languageOf({ properties: { className } }) {
  const [name = ""] = Array.isArray(className) ? className : [];
  return LANGUAGES.get(String(name).replace("language-", "").toLowerCase());
}

/** @param {string} language */
async function loaded(language) {
  if (!highlighter.getLoadedLanguages().includes(language)) {
    const load = bundledLanguages[/** @type {keyof typeof bundledLanguages} */ (language)];
    await highlighter.loadLanguage(load);
  }
  return language;
}

/**
 * @param {string} text
 * @param {string} language
 * @returns {ElementContent[]}
 */
function tokensOf(text, language) {
  const lines = highlighter.codeToTokensBase(text, {
    lang: language,
    theme: THEME,
    tokenizeMaxLineLength: LINE_MAX,
    // A limit of its own would leave lines half coloured where the machine is busy.
    tokenizeTimeLimit: 0,
  });
  /** @type {{ kind: string, value: string }[]} */
  const runs = [];
  lines.forEach((tokens, index) => {
    if (index > 0) append(runs, "", "\n");
    for (const { content, color } of tokens) {
      append(runs, COLOUR.exec(color ?? "")?.[1] ?? "", content);
    }
  });
  return runs.map(({ kind, value }) => {
    /** @type {ElementContent} */
    const node = { type: "text", value };
    if (kind === "") return node;
    const properties = { className: [`code-${kind}`] };
    return { type: "element", tagName: "span", properties, children: [node] };
  });
}

/**
 * Neighbours of one colour are one element; spaces have none.
 * @param {{ kind: string, value: string }[]} runs
 * @param {string} kind
 * @param {string} value
 */
function append(runs, kind, value) {
  const last = runs.at(-1);
  if (last && (last.kind === kind || value.trim() === "")) last.value += value;
  else runs.push({ kind: value.trim() === "" ? "" : kind, value });
}
