import { cacheTag, EVERY_LIST } from "../cache/cache-tags";
import type { Prisma } from "../database/db";

/** Of all pages that change with somebody: their posts carry their tag, the addresses that lead to them their own. */
export async function personCacheTags(
  database: Prisma.TransactionClient,
  { id, username }: { id: string; username: string },
): Promise<string[]> {
  const former = await database.formerUsername.findMany({
    where: { userId: id },
    select: { usernameKey: true },
  });
  const names = [username, ...former.map(({ usernameKey }) => usernameKey)];
  return [
    ...EVERY_LIST,
    cacheTag.user(id),
    cacheTag.postsBy(id),
    ...names.map(cacheTag.userAddress),
  ];
}
