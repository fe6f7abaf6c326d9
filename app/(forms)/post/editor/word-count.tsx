import { type RefObject, useState } from "react";
import { countWords } from "@/app/(forms)/post/editor/commands/count-words";
import type { EditorHandle } from "./editor-handle";
import { useAfterTyping } from "./use-after-typing";

const PAUSE_MS = 300;

/** How long the text is by now. */
export function WordCount({
  area,
  editor,
}: {
  area: RefObject<HTMLTextAreaElement | null>;
  editor: EditorHandle;
}) {
  const [words, setWords] = useState<number | null>(null);
  useAfterTyping(area, PAUSE_MS, () => setWords(countWords(editor.text())));
  if (words === null) return null;
  return (
    <p className="text-sm text-muted tabular-nums">
      {words.toLocaleString("en")} {words === 1 ? "word" : "words"}
    </p>
  );
}
