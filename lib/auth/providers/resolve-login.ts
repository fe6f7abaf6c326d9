import { cacheTag } from "../../cache/cache-tags";
import { siteNow } from "../../database/clock";
import { db } from "../../database/db";
import { isUniqueConflict } from "../../database/errors";
import { ok, type Result } from "../../result";
import { emailKeyOf } from "../../text/email-address";
import { freeUsername } from "../../users/free-username";
import { newNames } from "../../users/names";
import { type Newcomer, newcomer } from "../../users/newcomer";
import { linkLogin } from "./connected-logins";
import type { Identity } from "./identity";
import { type LoginIntent, type LoginRefusal, loginRefused } from "./login-problems";

/** Somebody else can come first with a name, an address or this very login. */
const ATTEMPTS = 5;

/**
 * Decides what a login at a provider opens here: connects it to the member who asked for that, if
 * `viewerId` is still them, or sees to it that there is an account for whoever logs in. Gives the
 * cache tags of what that changes.
 */
export async function resolveProviderLogin(
  identity: Identity,
  { memberId }: LoginIntent,
  viewerId: string | null,
): Promise<Result<string[], LoginRefusal>> {
  if (memberId === null) return findOrAddAccount(identity);
  if (viewerId !== memberId) return loginRefused("failed");
  return linkLogin(memberId, identity);
}

/** An account that is here already becomes theirs only if the email address is proven on both sides. */
async function findOrAddAccount(identity: Identity): Promise<Result<string[], LoginRefusal>> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await resolveOnce(identity);
    } catch (error) {
      if (!isUniqueConflict(error) || attempt === ATTEMPTS) throw error;
    }
  }
}

async function resolveOnce(identity: Identity): Promise<Result<string[], LoginRefusal>> {
  const connected = await findConnected(identity);
  if (connected) return connected.suspendedAt ? loginRefused("suspended") : ok([]);
  const { email, isEmailVerified } = identity;
  if (!email) return loginRefused("no-email");
  const namesake = await db().user.findUnique({
    where: { emailKey: emailKeyOf(email) },
    select: { id: true, emailVerified: true, suspendedAt: true },
  });
  if (!namesake) {
    const as = await newcomer();
    if (!as) return loginRefused("closed");
    return ok([cacheTag.userAddress(await addAccountOf(identity, email, as))]);
  }
  if (!isEmailVerified || !namesake.emailVerified) return loginRefused("email-taken");
  if (namesake.suspendedAt) return loginRefused("suspended");
  return linkLogin(namesake.id, identity);
}

/** Whose login this is; null if it is nobody's yet. */
async function findConnected({ provider, providerAccountId }: Identity) {
  const where = { provider_providerAccountId: { provider, providerAccountId } };
  const select = { user: { select: { suspendedAt: true } } } as const;
  const account = await db().account.findUnique({ where, select });
  return account?.user ?? null;
}

/** One statement, so that no account is left without its login. Gives the username. */
async function addAccountOf(identity: Identity, email: string, as: Newcomer): Promise<string> {
  const { provider, providerAccountId, type, isEmailVerified, name } = identity;
  const username = await freeUsername(name);
  await db().user.create({
    data: {
      ...newNames({ username, email }),
      ...as,
      emailVerified: isEmailVerified ? siteNow() : null,
      accounts: { create: { provider, providerAccountId, type } },
    },
    select: { id: true },
  });
  return username;
}
