import { z } from "zod";
import { atMost, line, markdownLines } from "../forms/text";

/** The largest number a post can have in either database. */
const POST_NUMBER_MAX = 2_147_483_647;

const TITLE_MAX = 100;
const CONTENT_MAX = 100_000;

/** The form of a post, in the browser and in the action. */
export const postSchema = z.object({
  title: line("Please give the post a title.").superRefine(atMost(TITLE_MAX, "A title")),
  content: markdownLines("Please write something first.").superRefine(
    atMost(CONTENT_MAX, "A post"),
  ),
});

export type PostInput = z.output<typeof postSchema>;

/** The number of a post that came from outside; 0, which no post has, for anything that cannot be one. */
export function parsePostId(id: unknown): number {
  return z.int().positive().max(POST_NUMBER_MAX).catch(0).parse(id);
}
