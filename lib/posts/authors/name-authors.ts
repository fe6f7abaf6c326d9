import type { Member } from "../../actor";
import { db } from "../../database/db";
import { countAttempt } from "../../limits/count-attempt";
import { changeLists } from "../../lists/change-lists";
import { splitListsOf } from "../../lists/split-segments";
import { queueMail } from "../../mail/queue";
import { authorIds, mayNameAuthors } from "../../policy/posts";
import {
  CONFLICT,
  type Conflict,
  type Invalid,
  invalid,
  NOT_ALLOWED,
  type NotAllowed,
  type NotFound,
  ok,
  type Result,
  refused,
  type TooMany,
} from "../../result";
import { uniqueKey } from "../../text/unique-key";
import { changedAuthorPages } from "../around/changed-pages";
import { recordChange } from "../saving/record-change";
import { type EditablePost, getEditablePost, type OthersPost } from "../text/editable-post";
import { namesIn } from "./schema";
import { writeAuthors } from "./write-authors";

export type Named = { slug: string; cacheTags: string[] };

/**
 * Makes those whose names are typed the authors of a post, in that order; who is new among them gets a mail.
 * Refused if others are its authors by now than `before` says.
 */
export async function nameAuthors(
  actor: Member,
  id: number,
  before: string,
  typed: string,
): Promise<Result<Named, NotFound | OthersPost | NotAllowed | Conflict | Invalid | TooMany>> {
  const counted = await countAttempt("authors-by-user", actor.id);
  if (!counted.ok) return counted;
  const found = await getEditablePost(actor, id, "name-authors");
  if (!found.ok) return found;
  const post = found.value;
  if (!mayNameAuthors(actor, post)) return refused(NOT_ALLOWED);
  if (authorIds(post).join() !== before) return refused(CONFLICT);
  const people = await findPeople(namesIn(typed), authorIds(post));
  if (!people.ok) return people;
  return saveAuthors(actor, post, people.value);
}

async function saveAuthors(
  actor: Member,
  post: EditablePost,
  ids: string[],
): Promise<Result<Named, Conflict>> {
  const { id, slug } = post;
  const isWritten = await changeLists(async (database) => {
    if (!(await writeAuthors(database, post, ids))) return false;
    await recordChange(database, actor, "post-authors-changed", post);
    const known = [actor.id, ...authorIds(post)];
    for (const userId of ids.filter((each) => !known.includes(each))) {
      const byName = actor.username;
      await queueMail({ kind: "named-author", postId: id, userId, byName }, database);
    }
    return true;
  });
  if (!isWritten) return refused(CONFLICT);
  await splitListsOf(id);
  return ok({ slug, cacheTags: await changedAuthorPages(post, ids) });
}

/** The accounts of these names, by id, in their order. Who is suspended is named by those alone whom the post names already. */
async function findPeople(names: string[], named: string[]): Promise<Result<string[], Invalid>> {
  const keys = names.map(uniqueKey);
  const people = await db().user.findMany({
    where: { usernameKey: { in: keys }, OR: [{ suspendedAt: null }, { id: { in: named } }] },
    select: { id: true, usernameKey: true },
  });
  const idOf = new Map(people.map(({ id, usernameKey }) => [usernameKey, id]));
  const unknown = names.filter((name) => !idOf.has(uniqueKey(name)));
  if (unknown.length > 0) {
    const quoted = unknown.map((name) => `“${name}”`).join(", ");
    return invalid({ authors: `There is nobody here called ${quoted}.` });
  }
  return ok(keys.flatMap((key) => idOf.get(key) ?? []));
}
