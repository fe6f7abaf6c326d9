import { randomBytes } from "node:crypto";
import { db } from "../database/db";
import { uniqueKey } from "../text/unique-key";
import { usernamesLike } from "./usernames-like";

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
