import type { Member } from "../actor";
import { recordAct } from "../audit/record-act";
import { peoplePolicy } from "../policy/people";
import {
  type LastOwner,
  NOT_ALLOWED,
  NOT_FOUND,
  type NotAllowed,
  type NotFound,
  ok,
  type Result,
  refused,
  type TooMany,
} from "../result";
import { deleteUser, type PostsChoice } from "../users/delete-user";
import { countChange } from "./count-change";
import { lockPerson } from "./lock-person";

/** Deletes somebody's account, with or without what they have published. Gives the cache tags of what that changes. */
export async function deletePerson(
  actor: Member,
  id: string,
  posts: PostsChoice,
): Promise<Result<string[], NotFound | NotAllowed | LastOwner | TooMany>> {
  const counted = await countChange(actor);
  if (!counted.ok) return counted;
  return deleteUser<NotFound | NotAllowed>(id, posts, async (database) => {
    const person = await lockPerson(database, id);
    if (!person) return refused(NOT_FOUND);
    if (!peoplePolicy.looksAfter(actor, person)) return refused(NOT_ALLOWED);
    const detail = posts === "keep" ? "posts kept" : "posts deleted";
    await recordAct(actor, "deleted", { id, name: person.username }, detail, database);
    return ok();
  });
}
