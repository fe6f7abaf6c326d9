import { type ComponentProps, useEffect, useRef, useState } from "react";
import { CoverPicture } from "@/components/cover-picture";
import { TextField } from "@/components/text-field";
import { parseImageMarkdown } from "@/lib/media/alt-text";
import { setValue } from "./editor/set-value";
import type { Editor } from "./pictures/upload-pictures";
import { usePictureUpload } from "./pictures/use-picture-upload";

const HINT =
  "Above the text, in lists and in previews elsewhere. The Markdown of an uploaded picture, with what it shows " +
  "between the brackets: ![A cellar](/pictures/…). With nothing between them it is only decoration.";

type Props = Omit<ComponentProps<typeof TextField>, "label" | "hint" | "ref"> & {
  /** The member whose post it is, by id. */
  owner: string;
  ref?: (input: HTMLInputElement | null) => unknown;
};

/** The picture of a post, as its Markdown; with JavaScript a file can be chosen for it. */
export function CoverField({ owner, ref, onChange, ...field }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const files = useRef<HTMLInputElement>(null);
  const { onFiles, pictures } = usePictureUpload(owner);
  const [isScripted, setIsScripted] = useState(false);
  const [typed, setTyped] = useState<string | null>(null);
  const cover = parseImageMarkdown((typed ?? String(field.defaultValue ?? "")).trim());
  useEffect(() => setIsScripted(true), []);

  return (
    <div className="space-y-3">
      <TextField
        {...field}
        label="Cover picture"
        hint={HINT}
        dir="ltr"
        autoComplete="off"
        spellCheck={false}
        className="font-mono text-sm"
        ref={(element) => {
          input.current = element;
          ref?.(element);
        }}
        onChange={(event) => {
          onChange?.(event);
          setTyped(event.target.value);
        }}
      />
      {cover && (
        <CoverPicture cover={cover} sizes="14rem" className="aspect-video w-56 object-cover" />
      )}
      {isScripted && (
        // Not one that sends the form: the Enter key would press it, as the first.
        <button
          type="button"
          className="button border-field hover:bg-wash"
          onClick={() => files.current?.click()}
        >
          Choose a cover
        </button>
      )}
      <input
        ref={files}
        type="file"
        accept="image/*"
        hidden
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])], editorOf(input.current));
          event.target.value = "";
        }}
      />
      {pictures}
    </div>
  );
}

/** Writes into the field as the editor of the content writes at its cursor. */
function editorOf(input: HTMLInputElement | null): Editor {
  return {
    insert: (text) => input && setValue(input, text),
    replace: (placeholder, text) => {
      if (input?.value !== placeholder) return false;
      setValue(input, text);
      return true;
    },
  };
}
