import type { Member } from "../actor";
import { recordAct } from "../audit/record-act";
import { cacheTag } from "../cache/cache-tags";
import { siteNow } from "../database/clock";
import { db } from "../database/db";
import { countAttempt } from "../limits/count-attempt";
import { afterWrite } from "../log/after-write";
import { deleteUnnamed } from "../media/named-images";
import { makeIcon, makeLogo } from "../media/site-image";
import { imageStorage } from "../media/storage/storage";
import { type InvalidFile, readUpload } from "../media/upload";
import { sitePolicy } from "../policy/site";
import { NOT_ALLOWED, type NotAllowed, ok, type Result, refused, type TooMany } from "../result";

/** Each can be one image, or none. */
export const SITE_IMAGE_KINDS = ["logo", "icon"] as const;
export type SiteImageKind = (typeof SITE_IMAGE_KINDS)[number];

const MAKE = { logo: makeLogo, icon: makeIcon };

type Changed = { cacheTags: string[] };

/** Puts the uploaded image in the place of the publication's logo or icon. */
export async function setSiteImage(
  member: Member,
  kind: SiteImageKind,
  file: FormDataEntryValue | null,
): Promise<Result<Changed, NotAllowed | TooMany | InvalidFile>> {
  const allowed = await allow(member);
  if (!allowed.ok) return allowed;
  const upload = await readUpload(file);
  if (!upload.ok) return upload;
  const made = await MAKE[kind](upload.value);
  if (!made.ok) return made;
  const { hash, width, height, sizes } = made.value;
  await imageStorage.put(hash, sizes);
  const changed = await replaceSiteImage(kind, { hash, width, height });
  await recordImage(member, kind);
  return ok(changed);
}

/** Goes back to what the site had in the beginning. */
export async function removeSiteImage(
  member: Member,
  kind: SiteImageKind,
): Promise<Result<Changed, NotAllowed | TooMany>> {
  const allowed = await allow(member);
  if (!allowed.ok) return allowed;
  const changed = await replaceSiteImage(kind, null);
  await recordImage(member, `no ${kind}`);
  return ok(changed);
}

async function recordImage(member: Member, what: string): Promise<void> {
  await afterWrite(() => recordAct(member, "site-image-changed", null, what), undefined);
}

async function allow(member: Member): Promise<Result<void, NotAllowed | TooMany>> {
  if (!sitePolicy.can(member, "manage-settings")) return refused(NOT_ALLOWED);
  return countAttempt("site-images-by-user", member.id);
}

async function replaceSiteImage(
  kind: SiteImageKind,
  image: { hash: string; width: number; height: number } | null,
): Promise<Changed> {
  const former = await db().siteImage.findUnique({
    where: { kind },
    select: { hash: true, createdAt: true },
  });
  if (image) {
    const row = { ...image, createdAt: siteNow() };
    await db().siteImage.upsert({
      where: { kind },
      create: { kind, ...row },
      update: row,
      select: { kind: true },
    });
  } else {
    await db().siteImage.deleteMany({ where: { kind } });
  }
  if (former) await deleteUnnamed([former.hash], former.createdAt);
  return { cacheTags: [cacheTag.publication] };
}
