import type { PostHtml as Html } from "@/lib/posts/rendering/markdown";

/** The text of a post. The type says where its HTML comes from: out of the sanitiser. */
export function PostHtml({ html }: { html: Html }) {
  return (
    <div
      dir="auto"
      className="prose"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: this is the one place for it
      dangerouslySetInnerHTML={{ __html: html }}
    />
  );
}
