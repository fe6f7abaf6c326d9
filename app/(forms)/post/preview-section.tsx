import type { ReactNode } from "react";
import { PostHtml } from "@/components/post-html";
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
export function PreviewSection({ preview: { head, html, notes } }: { preview: Preview }) {
  return (
    <section aria-label="Preview" className="border-y border-line py-6 font-serif text-prose">
      <PreviewNotes notes={notes} />
      {HEAD_FIELDS.map((field) => HEAD[field](head[field]))}
      <PostHtml html={html} />
    </section>
  );
}
