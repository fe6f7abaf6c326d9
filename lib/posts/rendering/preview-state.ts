import type { PostFormState } from "../drafts/post-form-state";
import { type PostHtml, renderPost } from "./markdown";
import { TOO_COMPLICATED } from "./too-complicated";

/** The form of a post with what its page would show; nothing is saved. */
export async function previewState(
  { title, content, format }: { title: string; content: string; format: string },
  values: Record<string, string>,
): Promise<PostFormState> {
  const rendered = await renderPost(format === "plain" ? "plain" : "markdown", content);
  return rendered
    ? { values, errors: {}, preview: { title, html: rendered.html as PostHtml } }
    : { values, errors: { content: TOO_COMPLICATED } };
}
