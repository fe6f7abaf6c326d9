import type { Member } from "../../actor";
import { countAttempt } from "../../limits/count-attempt";
import { changeLists } from "../../lists/change-lists";
import { writingPolicy } from "../../policy/writings";
import { NOT_FOUND, type NotFound, ok, type Result, refused, type TooMany } from "../../result";
import { changedPages } from "../around/changed-pages";
import { recordChange } from "../saving/record-change";
import { getEditablePost, type OthersPost } from "../text/editable-post";

/** Removes a post or page for good. Gives the cache tags of the pages that this changes. */
export async function deletePost(
  actor: Member,
  id: number,
): Promise<Result<string[], NotFound | OthersPost | TooMany>> {
  const counted = await countAttempt("publishes-by-user", actor.id);
  if (!counted.ok) return counted;
  const found = await getEditablePost(actor, id, "delete");
  if (!found.ok) return found;
  const where = { id, ...writingPolicy.where(actor, "delete") };
  const isDeleted = await changeLists(async (database) => {
    const { count } = await database.post.deleteMany({ where });
    if (count > 0) await recordChange(database, actor, "post-deleted", found.value);
    return count > 0;
  });
  const post = found.value;
  return isDeleted ? ok(await changedPages(post, post, null)) : refused(NOT_FOUND);
}
