import { Decoration, type DecorationSet, EditorView, ViewPlugin } from "@codemirror/view";

const AUTO = Decoration.line({ attributes: { dir: "auto" } });

/** Each line runs the way its own letters do, as paragraphs of a post will. */
export const LINE_DIRECTION = [
  EditorView.perLineTextDirection.of(true),
  ViewPlugin.define(
    (view) => ({
      lines: directedLines(view),
      update(update) {
        if (update.docChanged || update.viewportChanged) this.lines = directedLines(update.view);
      },
    }),
    { decorations: ({ lines }) => lines },
  ),
];

/** Only the lines on the screen, of however long a text. */
function directedLines({ state, viewport }: EditorView): DecorationSet {
  const starts: number[] = [];
  for (let place = viewport.from; place <= viewport.to; ) {
    const { from, to } = state.doc.lineAt(place);
    starts.push(from);
    place = to + 1;
  }
  return Decoration.set(starts.map((start) => AUTO.range(start)));
}
