import { randomBytes } from "node:crypto";
import { db } from "../database/db";
import { normalized } from "../text/normalized";
import { cutShort } from "../text/shorten";
import { USERNAME_MAX, usernameSchema } from "./schema";
import { claimsOf } from "./username-looks";

const CANDIDATES = 20;

/** A name like `wanted` that nobody has or had; somebody may take it before it is used. */
export async function freeUsername(wanted: string): Promise<string> {
  const names = usernamesLike(wanted);
  const candidates = Array.from({ length: CANDIDATES }, () => names.next().value);
  const taken = await takenClaims(candidates.flatMap(claimsOf));
  const free = candidates.find((name) => !claimsOf(name).some((claim) => taken.has(claim)));
  return free ?? `writer-${randomBytes(5).toString("hex")}`;
}

async function takenClaims(claims: string[]): Promise<Set<string>> {
  const where = { usernameKey: { in: claims } };
  const select = { usernameKey: true } as const;
  // In this order a name that is given up between the two is seen in the second.
  const present = await db().user.findMany({ where, select });
  const former = await db().formerUsername.findMany({ where, select });
  const looks = await db().usernameLook.findMany({ where: { look: { in: claims } } });
  return new Set([
    ...[...present, ...former].map(({ usernameKey }) => usernameKey),
    ...looks.map(({ look }) => look),
  ]);
}

/** Names that are allowed here, as near to `wanted` as can be: the nearest first, then numbered, without end. */
export function* usernamesLike(wanted: string): Generator<string, never> {
  const base = allowed(wanted);
  for (let number = 1; ; number++) {
    const suffix = number === 1 ? "" : `-${number}`;
    yield `${cutShort(base, USERNAME_MAX - suffix.length)}${suffix}`;
  }
}

function allowed(wanted: string): string {
  const name = normalized(wanted, "NFKC")
    .trim()
    .replace(/\p{Default_Ignorable_Code_Point}/gu, "")
    .replace(/[^\p{L}\p{M}\p{Nd}_.-]+/gu, "-")
    .replace(/^-+|-+$/g, "");
  const names = [name, `writer-${name}`.replace(/[^\p{L}\p{Nd}]+$/u, ""), "writer"];
  return names
    .map((each) => cutShort(each, USERNAME_MAX))
    .find((each) => usernameSchema.safeParse(each).success) as string;
}
