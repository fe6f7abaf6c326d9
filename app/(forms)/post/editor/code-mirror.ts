import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { Compartment, EditorState } from "@codemirror/state";
import { EditorView, keymap } from "@codemirror/view";
import { smallestChange } from "@/app/(forms)/post/editor/commands/smallest-change";
import type { TextRange, TextTool } from "@/app/(forms)/post/editor/commands/text-edit";
import type { EditorHandle } from "./editor-handle";
import { LINE_DIRECTION } from "./line-direction";
import { LOOK } from "./look";
import { MARKDOWN } from "./markdown-language";
import { pasting } from "./paste/paste";
import { TEXT_TOOLS } from "./text-tools";

type Options = {
  parent: HTMLElement;
  text: string;
  selected: TextRange;
  isPlain: boolean;
  onChange: () => void;
  /** Where pictures can be taken in. */
  onFiles?: (files: File[]) => void;
};

/** Spelling as in any other field. The name is a title: a label would be that of two fields. */
const ATTRIBUTES = {
  title: "Content",
  spellcheck: "true",
  autocorrect: "on",
  autocapitalize: "sentences",
};

/** CodeMirror, as this site uses it. Everything that imports this file gets all of it: only `import()` may. */
export function openCodeMirror({ parent, text, selected, isPlain, ...on }: Options): EditorHandle {
  const description = new Compartment();
  const view = new EditorView({
    parent,
    state: EditorState.create({
      doc: text,
      selection: { anchor: selected.from, head: selected.to },
      extensions: [
        history(),
        EditorView.lineWrapping,
        LINE_DIRECTION,
        LOOK,
        EditorView.contentAttributes.of(ATTRIBUTES),
        description.of([]),
        isPlain ? [] : [keymap.of(TOOL_KEYS), MARKDOWN],
        keymap.of([...defaultKeymap, ...historyKeymap]),
        EditorView.updateListener.of(({ docChanged }) => docChanged && on.onChange()),
        pasting({ isPlain, onFiles: on.onFiles }),
      ],
    }),
  });
  return {
    ...writing(view),
    text: () => view.state.doc.toString(),
    use: (tool) => applyTool(view, tool),
    focus(selected) {
      if (selected) view.dispatch({ selection: { anchor: selected.from, head: selected.to } });
      view.focus();
    },
    describe: (attributes) =>
      view.dispatch({
        effects: description.reconfigure(EditorView.contentAttributes.of(attributes)),
      }),
    scroller: view.scrollDOM,
    content: view.contentDOM,
    destroy: () => view.destroy(),
  };
}

function writing(view: EditorView): Pick<EditorHandle, "insert" | "replace" | "setText"> {
  return {
    insert: (text) => view.dispatch(view.state.replaceSelection(text), { userEvent: "input" }),
    replace(placeholder, text) {
      const from = view.state.doc.toString().indexOf(placeholder);
      if (from === -1) return false;
      view.dispatch({ changes: { from, to: from + placeholder.length, insert: text } });
      return true;
    },
    setText(text) {
      const changes = smallestChange(view.state.doc.toString(), text);
      if (changes.insert || changes.from < changes.to) {
        view.dispatch({ changes, userEvent: "input" });
      }
    },
  };
}

function applyTool(view: EditorView, tool: TextTool): true {
  const { from, to } = view.state.selection.main;
  const { selected, ...changes } = tool(view.state.doc.toString(), { from, to });
  const selection = { anchor: selected.from, head: selected.to };
  view.dispatch({ changes, selection, scrollIntoView: true, userEvent: "input" });
  return true;
}

const TOOL_KEYS = TEXT_TOOLS.map(({ key, tool }) => ({
  key,
  run: (view: EditorView) => applyTool(view, tool),
}));
