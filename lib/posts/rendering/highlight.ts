import type { Element, Root } from "hast";
import { createCssVariablesTheme, createHighlighterCoreSync } from "shiki/core";
import { createJavaScriptRegexEngine } from "shiki/engine/javascript";
import { bundledLanguages } from "shiki/langs";
import { visit } from "unist-util-visit";
import { append, elementsOf, type Run } from "./code-runs";
import { LANGUAGES } from "./languages";
import { textOf } from "./text-of";

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
export async function warmUp(): Promise<void> {
  runsOf("const warm = true;", await loaded("javascript"));
}

/** Colours the code of a tree whose language is named and known. */
export async function highlight(tree: Root): Promise<void> {
  let rest = HIGHLIGHTED_MAX;
  for (const { pre, code } of codeBlocks(tree)) {
    pre.properties.tabIndex = 0; // it scrolls, and the keyboard must reach it
    const text = textOf(code);
    const language = languageOf(code);
    const marks = String(code.properties.dataLines ?? "");
    delete code.properties.dataLines;
    if (language && text.length <= rest) {
      rest -= text.length;
      code.children = elementsOf(runsOf(text, await loaded(language)), marks);
    } else if (marks !== "") {
      code.children = elementsOf([{ kind: "", value: text }], marks);
    }
  }
}

type CodeBlock = { pre: Element; code: Element };

function codeBlocks(tree: Root): CodeBlock[] {
  const blocks: CodeBlock[] = [];
  visit(tree, "element", (pre) => {
    const [code] = pre.children;
    if (pre.tagName !== "pre" || code?.type !== "element" || code.tagName !== "code") return;
    if (pre.children.length === 1) blocks.push({ pre, code });
  });
  return blocks;
}

function languageOf({ properties: { className } }: Element): string | undefined {
  const [name = ""] = Array.isArray(className) ? className : [];
  return LANGUAGES.get(String(name).replace("language-", "").toLowerCase());
}

async function loaded(language: string): Promise<string> {
  if (!highlighter.getLoadedLanguages().includes(language)) {
    const load = bundledLanguages[language as keyof typeof bundledLanguages];
    await highlighter.loadLanguage(load);
  }
  return language;
}

function runsOf(text: string, language: string): Run[] {
  const lines = highlighter.codeToTokensBase(text, {
    lang: language,
    theme: THEME,
    tokenizeMaxLineLength: LINE_MAX,
    // A limit of its own would leave lines half coloured where the machine is busy.
    tokenizeTimeLimit: 0,
  });
  const runs: Run[] = [];
  lines.forEach((tokens, index) => {
    if (index > 0) append(runs, "", "\n");
    for (const { content, color } of tokens) {
      append(runs, COLOUR.exec(color ?? "")?.[1] ?? "", content);
    }
  });
  return runs;
}
