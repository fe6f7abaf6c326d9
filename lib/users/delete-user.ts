import { changeLists } from "../lists/change-lists";
import { postsBy } from "../lists/post-lists";

/** Names under which the account had a page: the last and those before it. */
export type DeletedUser = { id: string; names: string[] };

const TRANSACTION_MS = 60_000;

/**
 * Deletes an account with everything that belongs to it. Its posts go too, or stay as a former
 * member's. Null if it was deleted already.
 */
export async function deleteUser(
  id: string,
  posts: "keep" | "delete",
): Promise<DeletedUser | null> {
  return changeLists(
    async (database) => {
      // A write to a unique column first: SQLite has its lock then, and PostgreSQL lets nobody
      // write a post, or anything else, for this account until it is gone.
      const [user] = await database.user.updateManyAndReturn({
        where: { id },
        data: { usernameKey: `deleted ${id}` },
        select: { username: true },
      });
      if (!user) return null;
      const formerNames = await database.formerUsername.findMany({
        where: { userId: id },
        select: { usernameKey: true },
      });
      // Nobody could see or publish what is not published yet.
      const gone = posts === "delete" ? {} : { status: { not: "published" } };
      await database.post.deleteMany({ where: { authorId: id, ...gone } });
      await database.user.delete({ where: { id }, select: { id: true } });
      await database.listSegment.deleteMany({ where: { list: postsBy(id) } });
      return { id, names: [user.username, ...formerNames.map(({ usernameKey }) => usernameKey)] };
    },
    { timeout: TRANSACTION_MS, maxWait: TRANSACTION_MS },
  );
}
