import { db } from "../../database/db";
import { isUniqueConflict } from "../../database/errors";
import { uniqueKey } from "../../text/unique-key";
import { freeUsername } from "../../users/free-username";
import { nameColumns } from "../../users/name-columns";
import type { Identity } from "./identity";
import type { LoginProblem } from "./login-problems";
import { linkLogin } from "./mutations";

/** Whether somebody may come in, and the name of the account if one was made for them. */
export type Admission = { problem: LoginProblem } | { problem: null; newUsername?: string };

/** Somebody else can come first with a name, an address or this very login. */
const ATTEMPTS = 5;

/**
 * Sees to it that the account behind this login exists, if its owner may have one. An account that
 * is here already becomes theirs only if the email address is proven on both sides.
 */
export async function admit(identity: Identity): Promise<Admission> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await admitAsThingsStand(identity);
    } catch (error) {
      if (!isUniqueConflict(error) || attempt === ATTEMPTS) throw error;
    }
  }
}

async function admitAsThingsStand(identity: Identity): Promise<Admission> {
  if (await isConnected(identity)) return { problem: null };
  const { email, isEmailVerified } = identity;
  if (!email) return { problem: "no-email" };
  const namesake = await db().user.findUnique({
    where: { emailKey: uniqueKey(email) },
    select: { id: true, emailVerified: true },
  });
  if (!namesake) return { problem: null, newUsername: await addUserOf(identity, email) };
  if (!isEmailVerified || !namesake.emailVerified) return { problem: "email-taken" };
  return { problem: await linkLogin(namesake.id, identity) };
}

async function isConnected({ provider, providerAccountId }: Identity): Promise<boolean> {
  const where = { provider_providerAccountId: { provider, providerAccountId } };
  const account = await db().account.findUnique({ where, select: { userId: true } });
  return account !== null;
}

/** One statement, so that no account is left without its login. */
async function addUserOf(identity: Identity, email: string): Promise<string> {
  const { provider, providerAccountId, type, isEmailVerified, name } = identity;
  const username = await freeUsername(name);
  await db().user.create({
    data: {
      ...nameColumns({ username, email }),
      emailVerified: isEmailVerified ? new Date() : null,
      accounts: { create: { provider, providerAccountId, type } },
    },
    select: { id: true },
  });
  return username;
}
