import { db } from "../../database/db";
import { isUniqueConflict } from "../../database/errors";
import { queueMail } from "../../mail/queue";
import { lockUser } from "../../users/lock-user";
import type { Identity } from "./identity";
import type { LoginProblem } from "./login-problems";
import { loginProvider, loginProviders } from "./providers";

/** Connects a login to this user and tells them by mail; the provider's tokens are not kept. Null if it is theirs now. */
export async function linkLogin(userId: string, identity: Identity): Promise<LoginProblem | null> {
  const { provider, providerAccountId, type } = identity;
  try {
    await db().$transaction(async (database) => {
      const { user } = await database.account.create({
        data: { userId, provider, providerAccountId, type },
        select: { user: { select: { email: true, username: true } } },
      });
      const { name } = loginProvider(provider);
      await queueMail({ kind: "login-notice", provider: name, ...user }, database);
    });
    return null;
  } catch (error) {
    if (!isUniqueConflict(error)) throw error;
  }
  const theirs = await db().account.count({ where: { userId, provider, providerAccountId } });
  return theirs ? null : "somebody-elses";
}

/** Disconnects this user's login at a provider, unless no way to log in would be left. */
export async function unlinkLogin(userId: string, provider: string): Promise<LoginProblem | null> {
  const others = loginProviders().flatMap(({ id }) => (id === provider ? [] : id));
  const { count } = await db().$transaction(async (database) => {
    // Of two disconnected at once, the second waits here and sees that the first is gone.
    await lockUser(database, userId);
    return database.account.deleteMany({
      where: {
        userId,
        provider,
        user: {
          OR: [{ password: { isNot: null } }, { accounts: { some: { provider: { in: others } } } }],
        },
      },
    });
  });
  if (count) return null;
  return (await db().account.count({ where: { userId, provider } })) ? "last-login" : null;
}
