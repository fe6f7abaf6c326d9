import { EditorView } from "@codemirror/view";

/** The look of the textarea beneath, which names colours and sizes; it grows with its text up to a point. */
export const LOOK = EditorView.theme({
  "&": { flex: "1", minHeight: "0", maxHeight: "70vh", fontSize: "var(--text-prose)" },
  "&.cm-focused": { outline: "none" },
  ".cm-scroller": {
    minHeight: "min(18lh + 1rem, 70vh)",
    fontFamily: "var(--font-serif)",
    lineHeight: "var(--text-prose--line-height)",
  },
  ".cm-content": { padding: "0.5rem 0", caretColor: "var(--color-ink)" },
  ".cm-line": { padding: "0 0.75rem" },
});
