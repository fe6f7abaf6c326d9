import type { Member } from "../../actor";
import { cacheTag } from "../../cache/cache-tags";
import { countAttempt } from "../../limits/count-attempt";
import { changeLists } from "../../lists/change-lists";
import { authorIds, isAuthor } from "../../policy/posts";
import {
  NOT_ALLOWED,
  NOT_FOUND,
  type NotAllowed,
  type NotFound,
  ok,
  type Result,
  refused,
  type TooMany,
} from "../../result";
import { hideLeftToHidden } from "../../users/hide-posts";
import { changedAuthorPages } from "../around/changed-pages";
import { findEditablePost } from "../text/editable-post";
import { writeAuthors } from "./write-authors";

/** Takes somebody off a post that they have written with others. Gives the cache tags of what that changes. */
export async function leavePost(
  actor: Member,
  id: number,
): Promise<Result<string[], NotFound | NotAllowed | TooMany>> {
  const counted = await countAttempt("changes-by-user", actor.id);
  return counted.ok ? leave(actor, id) : counted;
}

async function leave(actor: Member, id: number): Promise<Result<string[], NotFound | NotAllowed>> {
  const post = await findEditablePost(actor, id, "see");
  if (!post || !isAuthor(actor, post)) return refused(NOT_FOUND);
  const ids = authorIds(post).filter((each) => each !== actor.id);
  if (ids.length === 0) return refused(NOT_ALLOWED);
  const left = await changeLists(async (database) => {
    const isWritten = await writeAuthors(database, post, ids);
    return isWritten ? await hideLeftToHidden(database, actor.id, id) : null;
  });
  // Somebody has just saved.
  if (left === null) return leave(actor, id);
  return ok(left > 0 ? [cacheTag.everything] : await changedAuthorPages(post, ids));
}
