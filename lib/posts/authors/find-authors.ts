import type { Member } from "../../actor";
import { db } from "../../database/db";
import { authorIds, isAuthor, mayNameAuthors } from "../../policy/posts";
import { findEditablePost } from "../text/editable-post";

/** Who has written a post, and what whoever asks may do about it. */
export type Authors = {
  id: number;
  /** By id, joined by commas: what the form begins with. */
  before: string;
  names: string[];
  mayName: boolean;
  mayLeave: boolean;
};

/** The same of the post with this number; null for those who have nothing to do with its authors. */
export async function findAuthors(actor: Member, id: number): Promise<Authors | null> {
  const post = await findEditablePost(actor, id, "see");
  if (!post) return null;
  const ids = authorIds(post);
  const mayName = mayNameAuthors(actor, post);
  const isOne = isAuthor(actor, post);
  if (!mayName && !isOne) return null;
  const people = await db().user.findMany({
    where: { id: { in: ids } },
    select: { id: true, username: true },
  });
  const names = ids.flatMap((each) => people.find((person) => person.id === each)?.username ?? []);
  return { id, before: ids.join(), names, mayName, mayLeave: isOne && ids.length > 1 };
}
