import type { PostHtml as Html } from "@/lib/posts/rendering/markdown";
import { directionOf } from "@/lib/text/language";

/** The text of a post. The type says where its HTML comes from: out of the sanitiser. */
export function PostHtml({
  html,
  language = "",
  className = "",
}: {
  html: Html;
  language?: string;
  className?: string;
}) {
  return (
    <div
      dir={directionOf(language)}
      className={`prose ${className}`.trimEnd()}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: this is the one place for it
      dangerouslySetInnerHTML={{ __html: html }}
    />
  );
}
