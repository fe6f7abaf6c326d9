import type { Member } from "../../actor";
import { countAttempt } from "../../limits/count-attempt";
import { type NotFound, type Result, refused, type TooMany } from "../../result";
import { type EditablePost, getEditablePost, type OthersPost } from "../text/editable-post";
import { endReview } from "./end-review";

/** Takes back what one has handed in. An editor may have decided meanwhile: then it stays as it is. */
export async function takeBack(
  author: Member,
  id: number,
): Promise<Result<EditablePost, NotFound | OthersPost | TooMany>> {
  const counted = await countAttempt("changes-by-user", author.id);
  if (!counted.ok) return counted;
  const ended = await endReview(author, "take-back", id);
  if (ended.ok) return ended;
  const { problem } = ended;
  if (problem.code !== "conflict") return refused(problem);
  return getEditablePost(author, id);
}
