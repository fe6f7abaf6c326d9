import { db } from "../database/db";
import { linkLines } from "../text/link-lines";
import { uniqueKey } from "../text/unique-key";
import { USERNAME_PATTERN } from "./schema";

/** In UTF-16 units: twenty letters, each with room for accents. */
const NAME_LENGTH_MAX = 100;

export type Profile = NonNullable<Awaited<ReturnType<typeof findByName>>>;

const ABOUT_FIELDS = {
  displayName: true,
  pronouns: true,
  about: true,
  fediverse: true,
  profileLinks: {
    select: { label: true, address: true, verifiedAt: true },
    orderBy: { place: "asc" },
  },
} as const;

const PROFILE_FIELDS = { ...ABOUT_FIELDS, id: true, username: true, image: true } as const;

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

async function findByName(usernameKey: string) {
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

/** Where somebody is in the fediverse; empty for nowhere. */
export async function findFediverse(id: string): Promise<string> {
  const user = await db().user.findUnique({ where: { id }, select: { fediverse: true } });
  return user?.fediverse ?? "";
}

/** What somebody says of themselves, as the form of their profile has it. */
export async function findAbout(userId: string) {
  const user = await db().user.findUniqueOrThrow({
    where: { id: userId },
    select: ABOUT_FIELDS,
  });
  const { profileLinks, ...said } = user;
  return { ...said, links: linkLines(profileLinks) };
}

/** The same where nobody says anything. */
export const NOTHING_SAID = { displayName: "", pronouns: "", about: "", fediverse: "", links: "" };

export type About = typeof NOTHING_SAID;
