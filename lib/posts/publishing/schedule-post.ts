import type { Member } from "../../actor";
import { countAttempt } from "../../limits/count-attempt";
import { isAuthor } from "../../policy/posts";
import { NOT_ALLOWED, ok, type Result, refused, type TooMany } from "../../result";
import { type Saved, type SaveProblem, savedUnseen } from "../saving/save-result";
import { type Base, kindOfNew } from "../text/form-schema";
import { momentOf, type TypedMoment } from "../text/moment";
import type { PostText } from "../text/post-text";
import { saveForReaders } from "./save-for-readers";

/** Saves a post that is published by itself at a moment to come; `typed` has been checked. */
export async function schedulePost(
  author: Member,
  base: Base,
  text: PostText,
  typed: TypedMoment,
): Promise<Result<Saved, SaveProblem | TooMany>> {
  const counted = await countAttempt("publishes-by-user", author.id);
  if (!counted.ok) return counted;
  if (kindOfNew(base) === "page") return refused(NOT_ALLOWED); // pages have no moment
  const publishedAt = momentOf(typed);
  if (!publishedAt) throw new Error("Only a checked moment can be scheduled.");
  const { timeZone } = typed;
  const saved = await saveForReaders(author, "schedule", base, text, (before) => ({
    ...{ status: "scheduled", publishedAt, timeZone, isAutosave: false },
    // Its authors need not be told when it appears.
    ...(before && isAuthor(author, before) && { handedInAt: null }),
  }));
  return saved.ok ? ok(savedUnseen(saved.value)) : saved;
}
