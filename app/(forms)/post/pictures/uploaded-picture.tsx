"use client";

import { useEffect, useRef } from "react";
import { TextField } from "@/components/text-field";

/** A picture that was uploaded, and its Markdown to take along. */
export function UploadedPicture({ picture }: { picture: Record<string, string> }) {
  const section = useRef<HTMLElement>(null);

  useEffect(() => section.current?.querySelector("input")?.select(), []);

  return (
    <section ref={section} aria-label="Uploaded picture" className="space-y-6 bg-wash p-5">
      <p role="status" className="font-semibold">
        The picture is uploaded.
      </p>
      {/* biome-ignore lint/performance/noImgElement: already re-encoded in the sizes it is shown in */}
      <img src={picture.address} alt={picture.alt} className="max-h-60 rounded-field" />
      <TextField
        label="Markdown to insert"
        name="markdown"
        readOnly
        dir="ltr"
        defaultValue={picture.markdown}
        hint="Copy this into your post, where the picture is to stand. A picture that no post shows goes after a week."
        className="font-mono text-sm"
        onFocus={(event) => event.currentTarget.select()}
      />
    </section>
  );
}
