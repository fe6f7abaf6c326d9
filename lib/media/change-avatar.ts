import { siteNow } from "../database/clock";
import { db } from "../database/db";
import { countAttempt } from "../limits/count-attempt";
import { ok, type Result, type TooMany } from "../result";
import { makeAvatar } from "./avatar";
import { avatarFolder } from "./avatar-address";
import { deleteUnnamed } from "./named-images";
import { imageStorage } from "./storage/storage";
import { type InvalidFile, readUpload } from "./upload";

type Owner = { id: string };

/** Puts the uploaded image in the place of the avatar that this user had. */
export async function setAvatar(
  user: Owner,
  file: FormDataEntryValue | null,
): Promise<Result<void, TooMany | InvalidFile>> {
  const attempt = await countAttempt("pictures-by-user", user.id);
  if (!attempt.ok) return attempt;
  const upload = await readUpload(file);
  if (!upload.ok) return upload;
  const avatar = await makeAvatar(upload.value);
  if (!avatar.ok) return avatar;
  const { hash, sizes } = avatar.value;
  await imageStorage.put(hash, sizes);
  await replaceAvatar(user, hash);
  return ok();
}

/** Goes back to initials. */
export async function removeAvatar(user: Owner): Promise<Result<void, TooMany>> {
  const counted = await countAttempt("changes-by-user", user.id);
  if (!counted.ok) return counted;
  await replaceAvatar(user, null);
  return ok();
}

async function replaceAvatar({ id: userId }: Owner, hash: string | null): Promise<void> {
  const former = await db().$transaction(async (database) => {
    // The account's row first: of two changes at once the second waits here for the first.
    const image = hash && avatarFolder(hash);
    await database.user.update({ where: { id: userId }, data: { image }, select: { id: true } });
    const former = await database.avatar.findUnique({
      where: { userId },
      select: { hash: true, createdAt: true },
    });
    await database.avatar.deleteMany({ where: { userId } });
    if (hash) {
      const data = { userId, hash, createdAt: siteNow() };
      await database.avatar.create({ data, select: { id: true } });
    }
    return former;
  });
  if (former) await deleteUnnamed([former.hash], former.createdAt);
}
