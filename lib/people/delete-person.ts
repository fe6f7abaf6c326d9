import type { Member } from "../actor";
import { recordAct } from "../audit/record-act";
import {
  type LastOwner,
  type NotAllowed,
  type NotFound,
  ok,
  type Result,
  type TooMany,
} from "../result";
import { deleteUser, type PostsChoice } from "../users/delete-user";
import { countChange } from "./count-change";
import { lockLookedAfter } from "./lock-person";

/** Deletes somebody's account, with or without what they have published. Gives the cache tags of what that changes. */
export async function deletePerson(
  actor: Member,
  id: string,
  posts: PostsChoice,
): Promise<Result<string[], NotFound | NotAllowed | LastOwner | TooMany>> {
  const counted = await countChange(actor);
  if (!counted.ok) return counted;
  return deleteUser<NotFound | NotAllowed>(id, posts, async (database) => {
    const found = await lockLookedAfter(database, actor, id);
    if (!found.ok) return found;
    const detail = posts === "keep" ? "posts kept" : "posts deleted";
    await recordAct(actor, "deleted", { id, name: found.value.username }, detail, database);
    return ok();
  });
}
