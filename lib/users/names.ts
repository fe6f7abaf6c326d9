import { randomBytes } from "node:crypto";
import { db } from "../database/db";
import { type Invalid, invalid, ok, type Result } from "../result";
import { emailKeyOf } from "../text/email-address";
import { placeBetweenLetters } from "../text/shorten";
import { uniqueKey } from "../text/unique-key";
import { type Names, USERNAME_MAX, usernameSchema } from "./schema";

/** The columns of a new account's names: each as it was typed, and the key by which it is unique. */
export function nameColumns({ username, email }: Names) {
  return { username, usernameKey: uniqueKey(username), email, emailKey: emailKeyOf(email) };
}

/**
 * Refuses names that belong to somebody other than `userId` already, in words. A name that somebody
 * had before is theirs too.
 */
export async function checkNamesAreFree(names: Names, userId = ""): Promise<Result<void, Invalid>> {
  const taken = await findTaken(names, userId);
  const errors = {
    ...(taken.username && { username: "That username is taken. Please choose another." }),
    ...(taken.email && { email: "That email is taken. Please choose another." }),
  };
  return taken.username || taken.email ? invalid(errors) : ok();
}

async function findTaken({ username, email }: Names, userId: string) {
  const usernameKey = uniqueKey(username);
  const emailKey = emailKeyOf(email);
  // In this order a name that is given up between the two is seen in the second. In one statement the
  // database would look through all users.
  const users = await db().user.findMany({
    where: { NOT: { id: userId }, OR: [{ usernameKey }, { emailKey }] },
    select: { usernameKey: true, emailKey: true },
  });
  const former = await db().formerUsername.findUnique({
    where: { usernameKey },
    select: { userId: true },
  });
  return {
    username:
      users.some((user) => user.usernameKey === usernameKey) ||
      (former !== null && former.userId !== userId),
    email: users.some((user) => user.emailKey === emailKey),
  };
}

const CANDIDATES = 20;

/** A name like `wanted` that nobody has or had; somebody may take it before it is used. */
export async function freeUsername(wanted: string): Promise<string> {
  const names = usernamesLike(wanted);
  const candidates = Array.from({ length: CANDIDATES }, () => names.next().value);
  const taken = await takenKeys(candidates.map(uniqueKey));
  const free = candidates.find((name) => !taken.has(uniqueKey(name)));
  return free ?? `writer-${randomBytes(5).toString("hex")}`;
}

async function takenKeys(keys: string[]): Promise<Set<string>> {
  const where = { usernameKey: { in: keys } };
  const select = { usernameKey: true } as const;
  // In this order a name that is given up between the two is seen in the second.
  const present = await db().user.findMany({ where, select });
  const former = await db().formerUsername.findMany({ where, select });
  return new Set([...present, ...former].map(({ usernameKey }) => usernameKey));
}

/** Names that are allowed here, as near to `wanted` as can be: the nearest first, then numbered, without end. */
export function* usernamesLike(wanted: string): Generator<string, never> {
  const base = allowed(wanted);
  for (let number = 1; ; number++) {
    const suffix = number === 1 ? "" : `-${number}`;
    yield `${shortened(base, USERNAME_MAX - suffix.length)}${suffix}`;
  }
}

function allowed(wanted: string): string {
  const name = wanted
    .normalize("NFKC")
    .trim()
    .replace(/[^\p{L}\p{M}\p{Nd}_.-]+/gu, "-")
    .replace(/^-+|-+$/g, "");
  const result = usernameSchema.safeParse(shortened(name, USERNAME_MAX));
  return result.success ? result.data : `writer-${name}`.replace(/[^\p{L}\p{Nd}]+$/u, "");
}

function shortened(name: string, length: number): string {
  return name.slice(0, placeBetweenLetters(name, length));
}
