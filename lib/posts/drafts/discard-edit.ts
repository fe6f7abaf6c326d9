import type { Member } from "../../actor";
import { db } from "../../database/db";
import { countAttempt } from "../../limits/count-attempt";
import { keepImageUses } from "../../media/image-uses";
import { writingPolicy } from "../../policy/writings";
import { type NotFound, ok, type Result, type TooMany } from "../../result";
import { formerEdit } from "../saving/former-texts";
import { recordChange } from "../saving/record-change";
import { type EditablePost, getEditablePost, type OthersPost } from "../text/editable-post";
import { picturesIn } from "../text/post-text";

/** Goes back to what the post shows; what was typed since is kept as a revision. */
export async function discardEdit(
  author: Member,
  id: number,
): Promise<Result<EditablePost, NotFound | OthersPost | TooMany>> {
  const counted = await countAttempt("changes-by-user", author.id);
  if (!counted.ok) return counted;
  const found = await getEditablePost(author, id);
  if (!found.ok || !found.value.pendingEdit) return found;
  const { pendingEdit, version, updatedAt } = found.value;
  await db().$transaction(async (database) => {
    // The post first, as every save does: two that begin at different ends would wait for each other.
    const { count } = await database.post.updateMany({
      where: { id, version, ...writingPolicy.where(author, "update") },
      data: { version: { increment: 1 }, updatedAt },
    });
    if (count === 0) return; // another window has saved since, or discarded
    await database.pendingEdit.deleteMany({ where: { postId: id } });
    await recordChange(database, author, "edit-discarded", found.value);
    await keepImageUses(database, id, picturesIn(found.value));
    await database.revision.create({
      data: { ...formerEdit(pendingEdit), postId: id },
      select: { id: true },
    });
  });
  return ok(found.value);
}
