import type { Prisma } from "../database/db";

// By hand, so that a post goes on telling when its text was saved.

/** What somebody has scheduled waits as a draft. */
export async function unschedulePosts(
  database: Prisma.TransactionClient,
  authorId: string,
): Promise<void> {
  await database.$executeRaw`
    UPDATE "Post" SET "status" = 'draft', "version" = "version" + 1
    WHERE "authorId" = ${authorId} AND "status" = 'scheduled'`;
}

/** What somebody has handed in is theirs alone again. */
export async function takeBackHandedIn(
  database: Prisma.TransactionClient,
  authorId: string,
): Promise<void> {
  await database.$executeRaw`
    UPDATE "Post" SET "status" = 'draft', "handedInAt" = NULL, "version" = "version" + 1
    WHERE "authorId" = ${authorId} AND "status" = 'handed-in'`;
  await database.$executeRaw`
    UPDATE "PendingEdit" SET "handedInAt" = NULL
    WHERE "handedInAt" IS NOT NULL
      AND "postId" IN (SELECT "id" FROM "Post" WHERE "authorId" = ${authorId})`;
}

/** The secret links to somebody's drafts end. */
export async function endShareLinks(
  database: Prisma.TransactionClient,
  authorId: string,
): Promise<void> {
  await database.$executeRaw`
    UPDATE "Post" SET "shareNonce" = NULL
    WHERE "authorId" = ${authorId} AND "shareNonce" IS NOT NULL`;
}
