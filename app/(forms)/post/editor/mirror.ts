import type { EditorHandle } from "./editor-handle";
import { setValue } from "./set-value";

/** Writing a long text into the textarea at each key would be felt. */
const IDLE_MS = 300;
/** Keys that type nothing and lead nowhere within a text. */
const LEFT_ALONE = new Set(["Tab", "Shift", "Control", "Alt", "Meta", "Escape"]);

/**
 * Keeps the textarea, which the form reads and sends, and the editor on top of it at the same text.
 * `changed` is to be called when the editor's is another.
 */
export function mirror(area: HTMLTextAreaElement, editor: EditorHandle) {
  const stopping = new AbortController();
  const { signal } = stopping;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isCopying = false;

  const copy = (way: () => void) => {
    clearTimeout(timer);
    timer = undefined;
    if (isCopying) return;
    isCopying = true;
    way();
    isCopying = false;
  };
  const read = () => copy(() => editor.setText(area.value));
  const write = () =>
    copy(() => {
      const text = editor.text();
      if (area.value !== text) setValue(area, text);
    });

  area.addEventListener("input", read, { signal });
  area.addEventListener("focus", write, { signal });
  area.addEventListener("click", () => editor.focus(), { signal }); // on its label
  area.addEventListener("keydown", (event) => passOn(event, area, editor), { signal });
  editor.content.addEventListener("blur", write, { signal });
  area.form?.addEventListener("submit", write, { signal, capture: true });
  area.form?.addEventListener("reset", () => queueMicrotask(read), { signal });
  area.form?.addEventListener("formdata", (event) => event.formData.set(area.name, editor.text()), {
    signal,
  });
  return {
    changed() {
      if (isCopying) return;
      clearTimeout(timer);
      timer = setTimeout(write, IDLE_MS);
    },
    /** After the page has put another text into the textarea; what was typed since then counts more. */
    read: () => (timer === undefined ? read() : write()),
    stop() {
      write();
      stopping.abort();
    },
  };
}

/** Whoever was led to the textarea, as to a field with an error, types on in the editor. */
function passOn(event: KeyboardEvent, area: HTMLTextAreaElement, editor: EditorHandle): void {
  if (LEFT_ALONE.has(event.key)) return;
  editor.focus({ from: area.selectionStart, to: area.selectionEnd });
  const isHandled = !editor.content.dispatchEvent(new KeyboardEvent("keydown", event));
  if (isHandled) event.preventDefault();
}
