import { type RefObject, useEffect, useRef, useState } from "react";
import type { EditorHandle, OnFiles } from "./editor-handle";
import { mirror } from "./mirror";
import { TYPED } from "./typed-event";

type Options = { isPlain: boolean; defaultValue: unknown; onFiles?: OnFiles };

/**
 * Opens CodeMirror in `host`, on top of the textarea `area`. Null until it has come, and for good if
 * it does not: then the textarea is the editor.
 */
export function useCodeMirror(
  area: RefObject<HTMLTextAreaElement | null>,
  host: RefObject<HTMLElement | null>,
  { isPlain, defaultValue, onFiles }: Options,
): EditorHandle | null {
  const [opened, setOpened] = useState<ReturnType<typeof open> | null>(null);
  const files = useRef(onFiles);
  files.current = onFiles;

  useEffect(() => {
    let isGone = false;
    let own: ReturnType<typeof open> | undefined;
    import("./code-mirror").then(
      ({ openCodeMirror }) => {
        if (isGone || !area.current || !host.current) return;
        own = open(openCodeMirror, area.current, host.current, isPlain, files);
        setOpened(own);
      },
      () => {},
    );
    return () => {
      isGone = true;
      own?.close();
      setOpened(null);
    };
  }, [area, host, isPlain]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: it stands in the textarea by now
  useEffect(() => opened?.read(), [opened, defaultValue]);
  return opened?.editor ?? null;
}

function open(
  openCodeMirror: typeof import("./code-mirror").openCodeMirror,
  area: HTMLTextAreaElement,
  parent: HTMLElement,
  isPlain: boolean,
  files: RefObject<OnFiles | undefined>,
) {
  const selected = { from: area.selectionStart, to: area.selectionEnd };
  const editor: EditorHandle = openCodeMirror({
    parent,
    text: area.value,
    selected,
    isPlain,
    onChange: () => {
      mirrored.changed();
      area.dispatchEvent(new CustomEvent(TYPED, { bubbles: true }));
    },
    onFiles: (list) => files.current?.(list, editor),
  });
  const mirrored = mirror(area, editor);
  if (document.activeElement === area) editor.focus(selected);
  return {
    editor,
    read: mirrored.read,
    close() {
      mirrored.stop();
      editor.destroy();
    },
  };
}
