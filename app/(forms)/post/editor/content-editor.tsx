import { type ComponentProps, useEffect, useRef } from "react";
import { BareTextArea, BOX, describedBy, type FieldProps, Labelled } from "@/components/text-field";
import type { OnFiles } from "./editor-handle";
import { PreviewPane } from "./preview-pane";
import { Toolbar } from "./toolbar";
import { useCodeMirror } from "./use-code-mirror";
import { usePreviewChoice } from "./use-preview-choice";
import { WordCount } from "./word-count";

/** Under the editor, which stands for it: still there to be filled in and read by scripts, and cheap to lay out. */
const BENEATH =
  "absolute top-0 left-0 z-10 size-px resize-none overflow-hidden p-0 whitespace-pre opacity-0";

type Props = Omit<FieldProps, "label"> &
  ComponentProps<typeof BareTextArea> & {
    name: string;
    /** The post is plain text: nothing is formatted. */
    isPlain: boolean;
    /** Takes pictures in, where that is possible. */
    onFiles?: OnFiles;
  };

/** The text of a post: a textarea that is enough by itself, and with JavaScript an editor on top of it. */
export function ContentEditor({ hint, error, focus, ref, isPlain, onFiles, ...area }: Props) {
  const textarea = useRef<HTMLTextAreaElement | null>(null);
  const host = useRef<HTMLDivElement>(null);
  const { defaultValue, name } = area;
  const editor = useCodeMirror(textarea, host, { isPlain, defaultValue, onFiles });
  const [isPreviewShown, togglePreview] = usePreviewChoice();
  const isBeside = editor !== null && isPreviewShown;
  const described = describedBy(name, hint, error);

  useEffect(() => {
    editor?.describe({
      ...(described["aria-describedby"] && { "aria-describedby": described["aria-describedby"] }),
      ...(error && { "aria-invalid": "true" }),
    });
  }, [editor, described["aria-describedby"], error]);

  return (
    <Labelled name={name} label="Content" hint={hint} error={error}>
      {editor && (
        <div className="flex flex-wrap items-center justify-between gap-x-4">
          {isPlain ? <span /> : <Toolbar editor={editor} onFiles={onFiles} />}
          <button type="button" onClick={togglePreview} className="quiet-link text-muted">
            {isPreviewShown ? "Hide preview" : "Show preview"}
          </button>
        </div>
      )}
      <div data-beside={isBeside || undefined} className="grid gap-4 lg:data-beside:grid-cols-2">
        <div className={editor ? `${WRITING} ${error ? WRONG : ""}` : "contents"}>
          <BareTextArea
            {...described}
            dir="auto"
            rows={18}
            {...area}
            ref={(element) => {
              textarea.current = element;
              ref?.(element);
            }}
            autoFocus={focus}
            aria-hidden={editor ? true : undefined}
            tabIndex={editor ? -1 : undefined}
            className={editor ? BENEATH : `${BOX} font-serif text-prose`}
          />
          <div ref={host} className={editor ? "flex min-h-0 flex-1 flex-col" : "hidden"} />
        </div>
        {isBeside && (
          <PreviewPane area={textarea} editor={editor} format={isPlain ? "plain" : "markdown"} />
        )}
      </div>
      {editor && <WordCount area={textarea} editor={editor} />}
    </Labelled>
  );
}

const WRITING =
  "relative flex min-w-0 flex-col rounded-field border border-field bg-paper text-ink outline-accent focus-within:outline-2 focus-within:outline-offset-3";
const WRONG = "border-danger ring-1 ring-danger";
