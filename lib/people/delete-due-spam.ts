import { SITE } from "../actor";
import { recordAct } from "../audit/record-act";
import { db } from "../database/db";
import { deleteImagesAtOnce } from "../media/delete-unused-images";
import { NOT_FOUND, ok, refused } from "../result";
import { deleteUser } from "../users/delete-user";
import { lockPerson } from "./lock-person";

const PER_RUN = 20;

/** Whether an account that was deleted as spam is to go for good. */
export async function isSpamDue(now: Date): Promise<boolean> {
  const where = { deleteAt: { lte: now } };
  return (await db().user.findFirst({ where, select: { id: true } })) !== null;
}

/** Deletes for good, with all that is theirs, those who were deleted as spam a day ago. Readers see none of it any more. */
export async function deleteDueSpam(now: Date, signal?: AbortSignal): Promise<void> {
  const due = await db().user.findMany({
    where: { deleteAt: { lte: now } },
    select: { id: true },
    orderBy: { deleteAt: "asc" },
    take: PER_RUN,
  });
  for (const { id } of due) {
    if (signal?.aborted) return;
    await deleteForGood(id, now);
  }
}

async function deleteForGood(id: string, now: Date): Promise<void> {
  const uses = await db().postImageUse.findMany({
    where: { post: { authorId: id } },
    select: { imageHash: true },
    distinct: ["imageHash"],
  });
  const deleted = await deleteUser(id, "delete", async (database) => {
    const person = await lockPerson(database, id);
    // Let back in at this moment.
    if (!person?.deleteAt || person.deleteAt > now) return refused(NOT_FOUND);
    await recordAct(SITE, "spam-gone", { id, name: person.username }, "", database);
    return ok();
  });
  if (deleted.ok)
    await deleteImagesAtOnce(
      uses.map(({ imageHash }) => imageHash),
      now,
    );
}
