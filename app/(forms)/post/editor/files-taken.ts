import { EditorView } from "@codemirror/view";

/** Hands over files that are pasted or dropped, with the cursor where they fell; text stays with the editor. */
export function filesTaken(onFiles: (files: File[]) => void) {
  const take = (event: Event, data: DataTransfer | null): boolean => {
    const files = [...(data?.files ?? [])];
    if (files.length === 0) return false;
    event.preventDefault();
    onFiles(files);
    return true;
  };
  return EditorView.domEventHandlers({
    paste: (event) => take(event, event.clipboardData),
    drop(event, view) {
      const anchor = view.posAtCoords({ x: event.clientX, y: event.clientY });
      if (anchor !== null && event.dataTransfer?.files.length) {
        view.dispatch({ selection: { anchor } });
      }
      return take(event, event.dataTransfer);
    },
  });
}
