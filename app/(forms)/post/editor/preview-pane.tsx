import { type RefObject, useEffect, useRef, useState } from "react";
import { PostHtml } from "@/components/post-html";
import type { PreviewAnswer } from "@/lib/posts/rendering/preview-answer";
import { PreviewNotes } from "../preview-notes";
import type { EditorHandle } from "./editor-handle";
import { followScrolling } from "./follow-scrolling";
import { openLinksBeside } from "./open-links-beside";
import { previewRequests } from "./preview-requests";
import { useAfterTyping } from "./use-after-typing";

const PAUSE_MS = 400;

type Props = {
  area: RefObject<HTMLTextAreaElement | null>;
  editor: EditorHandle;
  format: "markdown" | "plain";
};

/** The text as readers will see it, a moment behind what is typed. */
export function PreviewPane({ area, editor, format }: Props) {
  const [shown, setShown] = useState<PreviewAnswer | null>(null);
  const [problem, setProblem] = useState("");
  const pane = useRef<HTMLElement>(null);
  const [ask] = useState(() =>
    previewRequests(editor.text, format, (outcome) => {
      setProblem("problem" in outcome ? outcome.problem : "");
      if ("preview" in outcome) setShown(outcome.preview);
    }),
  );
  useAfterTyping(area, PAUSE_MS, ask);
  useEffect(
    () => (pane.current ? followScrolling(editor.scroller, pane.current) : undefined),
    [editor],
  );
  useEffect(() => (pane.current ? openLinksBeside(pane.current) : undefined), []);

  return (
    <section
      ref={pane}
      aria-label="Preview"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, also by the keyboard
      tabIndex={0}
      className="max-h-[70vh] min-w-0 overflow-y-auto rounded-field border border-line px-4 py-3"
    >
      {problem && <p className="mb-3 text-sm text-danger">{problem}</p>}
      {shown && <PreviewNotes notes={shown.notes} />}
      {shown?.html && <PostHtml html={shown.html} />}
      {shown?.html === "" && <p className="text-muted">Nothing to show yet.</p>}
      {shown?.html && (
        <p className="mt-6 border-t border-line pt-2 text-sm text-muted">
          {shown.readingMinutes} min read
        </p>
      )}
    </section>
  );
}
