import { randomBytes } from "node:crypto";
import { db } from "../db";
import { uniqueKey } from "./unique-key";
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
  const [present, former] = await Promise.all([
    db().user.findMany({ where, select }),
    db().formerUsername.findMany({ where, select }),
  ]);
  return new Set([...present, ...former].map(({ usernameKey }) => usernameKey));
}
