import * as z from "zod";
import type { PostHtml } from "./markdown";

/**
 * What /editor/preview answers. This is where the HTML of a preview, made and sanitised by
 * lib/posts/rendering/markdown.ts like any other, comes back from JSON.
 */
export const previewAnswer = z.object({
  html: z.string().transform((html) => html as PostHtml),
  readingMinutes: z.number(),
  notes: z.array(z.string()),
});

export type PreviewAnswer = z.output<typeof previewAnswer>;
