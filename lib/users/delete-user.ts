import { cacheTag, EVERY_LIST } from "../cache/cache-tags";
import { siteNow } from "../database/clock";
import { db, type Prisma } from "../database/db";
import { changeLists } from "../lists/change-lists";
import { postsBy } from "../lists/post-lists";
import { deleteUnnamed } from "../media/named-images";
import { PUBLIC_STATUSES, UNSEEN_STATUSES } from "../policy/post-status";
import {
  LAST_OWNER,
  type LastOwner,
  NOT_FOUND,
  type NotFound,
  ok,
  type Problem,
  type Result,
  refused,
} from "../result";
import { endInvitations } from "./end-invitations";
import type { FirstStep } from "./first-step";
import { hideLeftToHidden, showPosts } from "./hide-posts";
import { isLastOwner, lockOwners } from "./owners";

/** Whether the posts of a deleted account stay, as a former member's. */
export type PostsChoice = "keep" | "delete";

const TRANSACTION_MS = 60_000;

/**
 * Deletes an account with everything that belongs to it, its posts if that was chosen; those that stay are public
 * again where they were hidden. Gives the
 * cache tags of what that changes; refused if the account was deleted already, or is the last owner's.
 */
export async function deleteUser<Refused extends Problem = never>(
  id: string,
  posts: PostsChoice,
  firstStep: FirstStep<Refused> = async () => ok(),
): Promise<Result<string[], NotFound | LastOwner | Refused>> {
  const deleted = await changeLists(
    async (database) => {
      if (isLastOwner(await lockOwners(database), id)) return refused(LAST_OWNER);
      const prepared = await firstStep(database);
      if (!prepared.ok) return prepared;
      // A write to a unique column first: SQLite has its lock then, and PostgreSQL lets nobody
      // write a post, or anything else, for this account until it is gone.
      const [user] = await database.user.updateManyAndReturn({
        where: { id },
        data: { usernameKey: `deleted ${id}` },
        select: { username: true, isHidden: true },
      });
      if (!user) return refused(NOT_FOUND);
      // What is hidden with them would be there for nobody, for ever.
      const comesBack = user.isHidden && posts === "keep";
      if (comesBack) await showPosts(database, id);
      const left = await hideLeftToHidden(database, id);
      const formerNames = await database.formerUsername.findMany({
        where: { userId: id },
        select: { usernameKey: true },
      });
      await passOnPosts(database, id);
      await endInvitations(database, id);
      // Nobody could see or publish what is not published yet.
      const gone = posts === "delete" ? {} : { status: { notIn: [...PUBLIC_STATUSES] } };
      await database.post.deleteMany({ where: { authorId: id, ...gone } });
      const avatars = await database.avatar.findMany({
        where: { userId: id },
        select: { hash: true, createdAt: true },
      });
      await database.user.delete({ where: { id }, select: { id: true } });
      await database.listSegment.deleteMany({ where: { list: postsBy(id) } });
      const names = [user.username, ...formerNames.map(({ usernameKey }) => usernameKey)];
      const others = comesBack || left > 0 ? [cacheTag.everything] : [];
      return ok({ cacheTags: [...deletedUserCacheTags(id, names, posts), ...others], avatars });
    },
    { timeout: TRANSACTION_MS, maxWait: TRANSACTION_MS },
  );
  if (!deleted.ok) return deleted;
  const { avatars, cacheTags } = deleted.value;
  for (const { hash, createdAt } of avatars) await deleteUnnamed([hash], createdAt);
  return ok(cacheTags);
}

/** What somebody has written with others is theirs: whoever is named next is its first author then. */
async function passOnPosts(database: Prisma.TransactionClient, authorId: string): Promise<void> {
  await database.$executeRaw`
    UPDATE "Post" SET "authorId" = (
      SELECT "userId" FROM "Coauthor" WHERE "postId" = "Post"."id" ORDER BY "position" LIMIT 1
    )
    WHERE "authorId" = ${authorId} AND "id" IN (SELECT "postId" FROM "Coauthor")`;
  await database.$executeRaw`
    DELETE FROM "Coauthor" WHERE EXISTS (
      SELECT 1 FROM "Post" WHERE "id" = "Coauthor"."postId" AND "authorId" = "Coauthor"."userId"
    )`;
}

/**
 * A page with one of the user's posts carries the author's tag, so posts need no tags of their own:
 * thousands of them would not fit the header in which Next hands tags on.
 */
function deletedUserCacheTags(id: string, names: string[], posts: PostsChoice): string[] {
  const own = [
    cacheTag.user(id),
    cacheTag.authors,
    cacheTag.postsBy(id),
    ...names.map(cacheTag.userAddress),
  ];
  return posts === "delete" ? [...EVERY_LIST, ...own] : own;
}

/** What would go with an account, and how many of its posts may stay; null if there is no such account. */
export async function findBelongings(account: { id: string } | { emailKey: string }) {
  const user = await db().user.findUnique({
    where: account,
    select: {
      id: true,
      username: true,
      email: true,
      avatar: { select: { id: true } },
      _count: {
        select: {
          sessions: { where: { expires: { gt: siteNow() } } },
          accounts: true,
        },
      },
    },
  });
  if (!user) return null;
  // Not among the others: there Prisma would count the posts of everybody first.
  const own = { authorId: user.id, coauthors: { none: {} } };
  const isUnseen = { status: { in: [...UNSEEN_STATUSES] } };
  const [posts, unseen] = await Promise.all([
    db().post.count({ where: own }),
    db().post.count({ where: { ...own, ...isUnseen } }),
  ]);
  return { ...user, _count: { ...user._count, posts }, staying: posts - unseen };
}

export type Belongings = NonNullable<Awaited<ReturnType<typeof findBelongings>>>;
