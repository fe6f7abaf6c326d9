import { db } from "../database/db";

/** What would go with an account; null if there is no such account. */
export async function findBelongings(account: { id: string } | { emailKey: string }) {
  const user = await db().user.findUnique({
    where: account,
    select: {
      id: true,
      username: true,
      email: true,
      picture: { select: { id: true } },
      _count: {
        select: {
          sessions: { where: { expires: { gt: new Date() } } },
          accounts: true,
        },
      },
    },
  });
  if (!user) return null;
  // Not among the others: there Prisma would count the posts of everybody first.
  const posts = await db().post.count({ where: { authorId: user.id } });
  return { ...user, _count: { ...user._count, posts } };
}

export type Belongings = NonNullable<Awaited<ReturnType<typeof findBelongings>>>;
