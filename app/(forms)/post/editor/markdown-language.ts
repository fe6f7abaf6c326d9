import { markdown, markdownLanguage } from "@codemirror/lang-markdown";
import { HighlightStyle, syntaxHighlighting } from "@codemirror/language";
import { tags } from "@lezer/highlight";

const MONOSPACE = 'ui-monospace, "Cascadia Code", Menlo, Consolas, "DejaVu Sans Mono", monospace';

const STYLE = HighlightStyle.define([
  { tag: tags.heading, fontWeight: "700" },
  { tag: [tags.heading1, tags.heading2], fontWeight: "700", fontSize: "1.15em" },
  { tag: tags.strong, fontWeight: "700" },
  { tag: tags.emphasis, fontStyle: "italic" },
  { tag: tags.strikethrough, textDecoration: "line-through" },
  { tag: tags.monospace, fontFamily: MONOSPACE, fontSize: "0.85em" },
  { tag: [tags.link, tags.url], color: "var(--color-accent)" },
  { tag: tags.quote, fontStyle: "italic" },
  { tag: [tags.processingInstruction, tags.contentSeparator], color: "var(--color-muted)" },
]);

/** Knows Markdown, so that it looks a little like what it becomes and Enter goes on with a list. */
export const MARKDOWN = [
  markdown({ base: markdownLanguage, completeHTMLTags: false }),
  syntaxHighlighting(STYLE),
];
