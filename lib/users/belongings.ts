import { db } from "../db";

/** What would go with an account; null if there is no such account. */
export async function findBelongings(account: { id: string } | { emailKey: string }) {
  return db().user.findUnique({
    where: account,
    select: {
      id: true,
      username: true,
      email: true,
      picture: { select: { id: true } },
      _count: {
        select: {
          posts: true,
          sessions: { where: { expires: { gt: new Date() } } },
          accounts: true,
        },
      },
    },
  });
}

export type Belongings = NonNullable<Awaited<ReturnType<typeof findBelongings>>>;
