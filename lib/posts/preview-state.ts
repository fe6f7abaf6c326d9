import { type PostHtml, renderPost } from "./markdown";
import type { PostFormState } from "./post-form-state";
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
