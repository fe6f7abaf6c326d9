import type { PostHtml as Html } from "@/lib/posts/rendering/markdown";
import { directionOf } from "@/lib/text/language";

/** The text of a post. The type says where its HTML comes from: out of the sanitiser. */
export function PostHtml({ html, language = "" }: { html: Html; language?: string }) {
  return (
    <div
      dir={directionOf(language)}
      className="prose"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: this is the one place for it
      dangerouslySetInnerHTML={{ __html: html }}
    />
  );
}
