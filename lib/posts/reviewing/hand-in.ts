import type { Member } from "../../actor";
import { siteNow } from "../../database/clock";
import { countAttempt } from "../../limits/count-attempt";
import { isPublic } from "../../policy/post-status";
import { postPolicy } from "../../policy/posts";
import { ok, type Result, refused, type TooMany } from "../../result";
import {
  findPostToSave,
  newerText,
  type Saved,
  type SaveProblem,
  savedUnseen,
  whyOvertaken,
} from "../saving/save-result";
import { addPost, keepBeside, replaceText } from "../saving/write-post";
import { type Base, formKeyOf } from "../text/form-schema";
import type { PostText } from "../text/post-text";

/** Saves a text and gives it to the editors: a draft, or changes of one's own post that readers see. */
export async function handIn(
  author: Member,
  base: Base,
  text: PostText,
): Promise<Result<Saved, SaveProblem | TooMany>> {
  const counted = await countAttempt("hand-ins-by-user", author.id);
  if (!counted.ok) return counted;
  const found = await findPostToSave(author, base, text);
  if (!found.ok) return found;
  const post = found.value;
  const at = siteNow();
  if (!post) {
    const columns = { ...handedIn(at), formKey: formKeyOf(base) };
    return ok(savedUnseen(await addPost(author, "post", text, columns)));
  }
  // It was scheduled in another window.
  if (!postPolicy.can(author, "hand-in", post)) return refused(newerText(post));
  const isWritten = isPublic(post.status)
    ? await keepBeside(author, post, text, at)
    : await replaceText(author, "hand-in", post, text, handedIn(at));
  if (!isWritten) return refused(await whyOvertaken(author, post.id));
  return ok(savedUnseen({ ...post, version: post.version + 1 }));
}

/** Columns of a draft that editors may decide about from this moment on. */
function handedIn(at: Date) {
  return {
    ...({ status: "handed-in", handedInAt: at, updatedAt: at } as const),
    ...{ wasShown: true, isAutosave: false, rendererVersion: 0 },
  };
}
