import { useRef } from "react";
import type { EditorHandle, OnFiles } from "./editor-handle";
import { keyWords } from "./key-words";
import { TEXT_TOOLS } from "./text-tools";
import { PICTURE_ICON, TOOL_ICONS } from "./tool-icons";
import { useRovingFocus } from "./use-roving-focus";

const BUTTON =
  "inline-flex size-11 cursor-pointer items-center justify-center rounded-field hover:bg-wash hover:text-accent";

/** What can be done to the text with the mouse; each button says its key. */
export function Toolbar({ editor, onFiles }: { editor: EditorHandle; onFiles?: OnFiles }) {
  const roving = useRovingFocus();
  const files = useRef<HTMLInputElement>(null);
  return (
    <div
      role="toolbar"
      aria-label="Formatting"
      aria-orientation="horizontal"
      onKeyDown={roving.onKeyDown}
      // The text keeps the focus, and on a phone its keyboard.
      onMouseDown={(event) => event.preventDefault()}
      className="-mx-2 flex flex-wrap"
    >
      {TEXT_TOOLS.map(({ name, key, tool }, index) => (
        <button
          key={name}
          type="button"
          aria-label={name}
          title={`${name} (${keyWords(key)})`}
          aria-keyshortcuts={key.replace("Mod", "Control").replaceAll("-", "+")}
          {...roving.stop(index)}
          onClick={() => {
            editor.use(tool);
            editor.focus();
          }}
          className={BUTTON}
        >
          {TOOL_ICONS[name]}
        </button>
      ))}
      {onFiles && (
        <button
          type="button"
          aria-label="Picture"
          title="Picture (or paste one, or drop it into the text)"
          {...roving.stop(TEXT_TOOLS.length)}
          onClick={() => files.current?.click()}
          className={BUTTON}
        >
          {PICTURE_ICON}
        </button>
      )}
      <input
        ref={files}
        type="file"
        accept="image/*"
        multiple
        hidden
        onChange={(event) => {
          onFiles?.([...(event.target.files ?? [])], editor);
          event.target.value = "";
        }}
      />
    </div>
  );
}
