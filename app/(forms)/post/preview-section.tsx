import type { ReactNode } from "react";
import { CoverFigure } from "@/components/cover-picture";
import { PostHtml } from "@/components/post-html";
import { parseImageMarkdown } from "@/lib/media/alt-text";
import { HEAD_FIELDS, type HeadField } from "@/lib/posts/text/post-text";
import type { Preview } from "./post-form-state";
import { PreviewNotes } from "./preview-notes";

/** How each part above the content would stand. */
const HEAD: Record<HeadField, (text: string) => ReactNode> = {
  title: (title) => (
    <p key="title" className="mb-4 text-title font-semibold">
      {title}
    </p>
  ),
  subtitle: (subtitle) =>
    subtitle && (
      <p key="subtitle" className="mb-4 text-lg text-muted">
        {subtitle}
      </p>
    ),
};

/** A post as its page would show it. */
export function PreviewSection({ preview }: { preview: Preview }) {
  const { html, notes } = preview;
  const cover = parseImageMarkdown(preview.cover);
  return (
    <section aria-label="Preview" className="border-y border-line py-6 font-serif text-prose">
      <PreviewNotes notes={notes} />
      {HEAD_FIELDS.map((field) => HEAD[field](preview[field]))}
      {cover && <CoverFigure cover={cover} caption={preview.coverCaption} />}
      <PostHtml html={html} />
    </section>
  );
}
