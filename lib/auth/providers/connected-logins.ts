import { db } from "../../database/db";
import { isUniqueConflict } from "../../database/errors";
import { countAttempt } from "../../limits/count-attempt";
import { queueMail } from "../../mail/queue";
import { ok, type Result } from "../../result";
import { lockAccount } from "../../users/account";
import type { Identity } from "./identity";
import { type LoginRefusal, loginRefused } from "./login-problems";
import { type LoginProvider, loginProvider, loginProviders, PROVIDER_IDS } from "./providers";

/** The ways in which somebody can log in, and those that they could connect besides. */
export type Logins = {
  hasPassword: boolean;
  connected: LoginProvider[];
  connectable: LoginProvider[];
};

/** This user's ways to log in. */
export async function listLogins(userId: string): Promise<Logins> {
  const user = await db().user.findUniqueOrThrow({
    where: { id: userId },
    select: {
      password: { select: { userId: true } },
      accounts: { select: { provider: true } },
    },
  });
  const isConnected = (id: string) => user.accounts.some(({ provider }) => provider === id);
  return {
    hasPassword: user.password !== null,
    connected: PROVIDER_IDS.filter(isConnected).map(loginProvider),
    connectable: loginProviders().filter(({ id }) => !isConnected(id)),
  };
}

/**
 * Connects a login to this user and tells them by mail; the provider's tokens are not kept. No page
 * shows it, so the cache tags of what changes are none.
 */
export async function linkLogin(
  userId: string,
  identity: Identity,
): Promise<Result<string[], LoginRefusal>> {
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
    return ok([]);
  } catch (error) {
    if (!isUniqueConflict(error)) throw error;
  }
  const theirs = await db().account.count({ where: { userId, provider, providerAccountId } });
  return theirs ? ok([]) : loginRefused("somebody-elses");
}

/** Disconnects this user's login at a provider, unless no way to log in would be left. */
export async function unlinkLogin(
  userId: string,
  provider: string,
): Promise<Result<void, LoginRefusal>> {
  const counted = await countAttempt("provider-logins-by-user", userId);
  if (!counted.ok) return loginRefused("too-many");
  const others = loginProviders().flatMap(({ id }) => (id === provider ? [] : id));
  const { count } = await db().$transaction(async (database) => {
    // Of two disconnected at once, the second waits here and sees that the first is gone.
    await lockAccount(database, userId);
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
  if (count) return ok();
  const isLast = (await db().account.count({ where: { userId, provider } })) > 0;
  return isLast ? loginRefused("last-login") : ok();
}
