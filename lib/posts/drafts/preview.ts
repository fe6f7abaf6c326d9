import * as z from "zod";
import type { Member } from "../../actor";
import { countAttempt } from "../../limits/count-attempt";
import { sitePolicy } from "../../policy/site";
import {
  type Invalid,
  invalid,
  NOT_ALLOWED,
  type NotAllowed,
  ok,
  type Result,
  refused,
  type TooMany,
} from "../../result";
import type { PostHtml } from "../rendering/markdown";
import type { PreviewAnswer } from "../rendering/preview-answer";
import { renderFor } from "../rendering/render-for";
import { publishedText } from "../text/post-text";

const sentSchema = z.object({
  content: publishedText.content,
  format: z.enum(["markdown", "plain"]),
});

/** How a text would stand as a post; nothing is kept. */
export async function previewContent(
  author: Member,
  content: string,
  format: string,
): Promise<Result<PreviewAnswer, NotAllowed | Invalid | TooMany>> {
  const allowed = await allowPreview(author);
  if (!allowed.ok) return allowed;
  return renderPreview(author, content, format);
}

/** The same of a text whose preview nobody asks for again and again: what its rendering takes is counted. */
export async function renderPreview(
  author: Member,
  content: string,
  format: string,
): Promise<Result<PreviewAnswer, Invalid | TooMany>> {
  const known = format === "plain" ? "plain" : "markdown";
  const rendered = await renderFor(author, { format: known, content, isPreview: true });
  if (!rendered.ok) return rendered;
  const { post, notes } = rendered.value;
  return ok({ html: post.html as PostHtml, readingMinutes: post.readingMinutes, notes });
}

/** The same for the editor, which asks again and again. */
export async function previewWhileTyping(
  author: Member,
  sent: unknown,
): Promise<Result<PreviewAnswer, NotAllowed | Invalid | TooMany>> {
  const allowed = await allowPreview(author);
  if (!allowed.ok) return allowed;
  const input = sentSchema.safeParse(sent);
  if (!input.success) return invalid({ content: input.error.issues[0]?.message ?? "" });
  return renderPreview(author, input.data.content, input.data.format);
}

async function allowPreview(author: Member): Promise<Result<void, NotAllowed | TooMany>> {
  if (!sitePolicy.can(author, "write")) return refused(NOT_ALLOWED);
  return countAttempt("previews-by-user", author.id);
}
