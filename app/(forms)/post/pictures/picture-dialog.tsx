import { useEffect, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { QuietButton } from "@/components/quiet-button";
import { SubmitButton } from "@/components/submit-button";
import { TextField } from "@/components/text-field";

/** Asks what a picture shows before it is inserted. */
export function PictureDialog({
  file,
  answer,
}: {
  file: File;
  /** The alternative text; null for "Cancel". */
  answer: (alt: string | null) => void;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  const alt = useRef<string | null>(null);
  const [isDecoration, setIsDecoration] = useState(false);
  const thumbnail = useThumbnail(file);

  useEffect(() => dialog.current?.showModal(), []);

  function insert(event: React.FormEvent<HTMLFormElement>) {
    event.preventDefault();
    // For React this form stands in the post's, which it must not send.
    event.stopPropagation();
    const typed = new FormData(event.currentTarget).get("picture-alt");
    alt.current = isDecoration ? "" : String(typed);
    dialog.current?.close();
  }

  /** Without a look at what is typed so far. */
  function cancel(event: React.MouseEvent) {
    event.preventDefault();
    dialog.current?.close();
  }

  return createPortal(
    <dialog
      ref={dialog}
      aria-labelledby="picture-dialog-title"
      onClose={() => answer(alt.current)}
      className="m-auto w-full max-w-[min(26rem,calc(100vw-2.5rem))] rounded-field border border-line bg-paper p-6 text-ink backdrop:bg-[#0009]"
    >
      <form onSubmit={insert} className="space-y-6">
        <h2 id="picture-dialog-title" className="font-serif text-lg font-semibold break-words">
          Insert {file.name}
        </h2>
        {thumbnail && (
          // biome-ignore lint/performance/noImgElement: a file of the browser's own
          <img src={thumbnail} alt="" className="max-h-48 rounded-field" />
        )}
        <TextField
          label="Alternative text"
          name="picture-alt"
          dir="auto"
          autoComplete="off"
          maxLength={500}
          required={!isDecoration}
          hint="What the picture shows, in a sentence: for those who cannot see it, and where it does not load."
        />
        <label className="flex min-h-11 items-center gap-3">
          <input
            type="checkbox"
            checked={isDecoration}
            onChange={(event) => setIsDecoration(event.target.checked)}
            className="size-5"
          />
          Only decoration
        </label>
        <div className="flex flex-wrap gap-4">
          <SubmitButton isPending={false}>Insert</SubmitButton>
          <QuietButton onClick={cancel}>Cancel</QuietButton>
        </div>
      </form>
    </dialog>,
    document.body,
  );
}

/** The address of a file in this browser, for as long as it is shown. */
function useThumbnail(file: File): string | null {
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    const made = URL.createObjectURL(file);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [file]);
  return address;
}
