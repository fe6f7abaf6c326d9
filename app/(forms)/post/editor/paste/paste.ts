import { isolateHistory } from "@codemirror/commands";
import { syntaxTree } from "@codemirror/language";
import type { TransactionSpec } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import type { SyntaxNode } from "@lezer/common";
import { droppedFilesOf, filesOf, htmlOf } from "./clipboard";

type Options = {
  /** Text stays as it is. */
  isPlain: boolean;
  /** Where pictures can be taken in. */
  onFiles?: (files: File[]) => void;
};

/** What is pasted or dropped: pictures are handed over, and formatted text becomes Markdown. */
export function pasting({ isPlain, onFiles }: Options) {
  let isPlainWanted = false;
  return EditorView.domEventHandlers({
    keydown({ code, key, shiftKey, ctrlKey, metaKey }) {
      const isV = code === "KeyV" || key.toLowerCase() === "v";
      isPlainWanted = isV && shiftKey && (ctrlKey || metaKey);
    },
    paste({ clipboardData }, view) {
      if (!clipboardData) return false;
      const files = onFiles ? filesOf(clipboardData) : [];
      const html = isPlain || isPlainWanted || isInCode(view) ? null : htmlOf(clipboardData);
      if (files.length > 0) onFiles?.(files);
      else if (html !== null) pasteFormatted(view, clipboardData.getData("text/plain"), html);
      return files.length > 0 || html !== null;
    },
    drop({ clientX: x, clientY: y, dataTransfer }, view) {
      const files = onFiles && dataTransfer ? droppedFilesOf(dataTransfer) : [];
      if (!onFiles || files.length === 0) return false;
      const anchor = view.posAtCoords({ x, y });
      if (anchor !== null) view.dispatch({ selection: { anchor } });
      onFiles(files);
      return true;
    },
  });
}

/** Also at the end of a block of code that is not closed yet. */
function isInCode({ state }: EditorView): boolean {
  const place = state.selection.main.from;
  let node: SyntaxNode | null = syntaxTree(state).resolveInner(place, -1);
  while (node && !/^(FencedCode|CodeBlock|InlineCode)$/.test(node.name)) node = node.parent;
  return node !== null && (node.name !== "InlineCode" || place < node.to);
}

/** First the text, then, as a step of its own that can be undone, its Markdown. */
function pasteFormatted(view: EditorView, text: string, html: string): void {
  const { from } = view.state.selection.main;
  write(view, view.state.replaceSelection(text));
  const to = view.state.selection.main.to;
  const pasted = view.state.sliceDoc(from, to);
  import("./html-to-markdown").then(
    ({ htmlToMarkdown }) => {
      const markdown = htmlToMarkdown(html);
      // Whoever has written in it meanwhile keeps that.
      if (markdown === null || view.state.sliceDoc(from, to) !== pasted) return;
      const { anchor } = view.state.selection.main;
      const selection = anchor === to ? { anchor: from + markdown.length } : undefined;
      write(view, { changes: { from, to, insert: markdown }, selection });
    },
    () => {}, // the text has been pasted
  );
}

function write(view: EditorView, change: TransactionSpec): void {
  const annotations = isolateHistory.of("full");
  view.dispatch(change, { annotations, scrollIntoView: true, userEvent: "input.paste" });
}
