import { z } from "zod";
import { postSchema } from "../text/schema";
import { renderPost } from "./markdown";

/** A text to be shown as it would stand. */
export const previewSchema = z.object({
  content: postSchema.shape.content,
  format: z.enum(["markdown", "plain"]),
});

/** How a text would stand as a post; null if it is too complicated to show. */
export async function previewPost({ content, format }: z.output<typeof previewSchema>) {
  const rendered = await renderPost(format, content);
  return rendered && { html: rendered.html, readingMinutes: rendered.readingMinutes };
}
