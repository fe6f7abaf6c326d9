import { db } from "../database/db";
import { uniqueKey } from "../text/unique-key";
import { USERNAME_PATTERN } from "./schema";

/** In UTF-16 units: twenty letters, each with room for accents. */
const NAME_LENGTH_MAX = 100;

export type Profile = { id: string; username: string; image: string | null; about: string };

const PROFILE_FIELDS = { id: true, username: true, image: true, about: true } as const;

/**
 * The user of this name, or the right spelling of one that is written otherwise or was theirs
 * before. Null if nobody has or had it.
 */
export async function findProfile(name: string): Promise<Profile | { movedTo: string } | null> {
  if (name.length > NAME_LENGTH_MAX || !USERNAME_PATTERN.test(name)) return null;
  const usernameKey = uniqueKey(name);
  const user = (await findByName(usernameKey)) ?? (await findByFormerName(usernameKey));
  return user && user.username !== name ? { movedTo: user.username } : user;
}

async function findByName(usernameKey: string): Promise<Profile | null> {
  return db().user.findUnique({
    where: { usernameKey, isHidden: false },
    select: PROFILE_FIELDS,
  });
}

async function findByFormerName(usernameKey: string): Promise<Profile | null> {
  const former = await db().formerUsername.findUnique({
    where: { usernameKey, user: { isHidden: false } },
    select: { user: { select: PROFILE_FIELDS } },
  });
  return former?.user ?? null;
}

/** What somebody says of themselves on their page. */
export async function findAbout(userId: string): Promise<string> {
  const user = await db().user.findUnique({ where: { id: userId }, select: { about: true } });
  return user?.about ?? "";
}
