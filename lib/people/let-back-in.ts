import type { Actor } from "../actor";
import { recordAct } from "../audit/record-act";
import { cacheTag } from "../cache/cache-tags";
import { changeLists } from "../lists/change-lists";
import { type NotAllowed, type NotFound, ok, type Result, type TooMany } from "../result";
import { POSTS_TRANSACTION, showPosts } from "../users/hide-posts";
import { countChange } from "./count-change";
import { lockLookedAfter } from "./lock-person";

/**
 * Lets somebody log in again who was suspended, or deleted as spam, with all that was hidden. Gives the cache
 * tags of what that changes.
 */
export async function letBackIn(
  actor: Actor,
  id: string,
): Promise<Result<string[], NotFound | NotAllowed | TooMany>> {
  const counted = await countChange(actor);
  if (!counted.ok) return counted;
  return changeLists(async (database) => {
    const found = await lockLookedAfter(database, actor, id);
    if (!found.ok) return found;
    const person = found.value;
    if (!person.suspendedAt) return ok([]);
    const data = { suspendedAt: null, isHidden: false, deleteAt: null };
    await database.user.update({ where: { id }, data, select: { id: true } });
    await showPosts(database, id);
    const act = person.deleteAt ? "spam-undone" : "let-back-in";
    await recordAct(actor, act, { id, name: person.username }, "", database);
    // The address of each post may have been asked for in vain.
    return ok([cacheTag.everything]);
  }, POSTS_TRANSACTION);
}
