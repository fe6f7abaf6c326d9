import type { Member } from "../../actor";
import { siteNow } from "../../database/clock";
import { isUniqueConflict } from "../../database/errors";
import { countAttempt } from "../../limits/count-attempt";
import { splitListsOf } from "../../lists/split-segments";
import { isPublic, type PostStatus } from "../../policy/post-status";
import { ok, type Result, type TooMany } from "../../result";
import { changedPages } from "../around/changed-pages";
import type { Saved, SaveProblem } from "../saving/save-result";
import type { Placed } from "../saving/write-post";
import type { EditablePost } from "../text/editable-post";
import type { Base } from "../text/form-schema";
import { type PostText, UNLISTED } from "../text/post-text";
import { saveForReaders } from "./save-for-readers";

/** Publishes a text now: as a new post or page, a draft's first, or a published one's next. */
export async function publishPost(
  author: Member,
  base: Base,
  text: PostText,
  placed: Placed = {},
): Promise<Result<Saved, SaveProblem | TooMany>> {
  const counted = await countAttempt("publishes-by-user", author.id);
  if (!counted.ok) return counted;
  try {
    return await tryToPublish(author, base, text, placed);
  } catch (error) {
    // Somebody else took the address, or an import the number, between the look and the write.
    if (isUniqueConflict(error)) return tryToPublish(author, base, text, placed);
    throw error;
  }
}

async function tryToPublish(
  author: Member,
  base: Base,
  typed: PostText,
  placed: Placed,
): Promise<Result<Saved, SaveProblem | TooMany>> {
  const saved = await saveForReaders(author, "publish", base, typed, (before, slug, text) => ({
    ...publishedColumns(slug, text.listing),
    publishedAt: dateOf(before),
    isAutosave: false,
    ...placed,
  }));
  if (!saved.ok) return saved;
  const { before, text, id, kind, slug, version, publishedAt } = saved.value;
  await splitListsOf(id);
  const isFirst = !before || !isPublic(before.status);
  const { navigationPlace = null, ...writers } = before ?? { authorId: author.id, coauthors: [] };
  const post = { id, kind, authorId: writers.authorId, coauthors: writers.coauthors };
  const columns = publishedColumns(slug, text.listing);
  const after = { navigationPlace, publishedAt, ...text, ...placed, ...columns };
  const cacheTags = await changedPages(post, before, after);
  return ok({ id, kind, slug, version, isFirst, cacheTags });
}

/** Columns of a post that others see under this address; whether lists lead to it, its text says. */
export function publishedColumns(slug: string, listing: string) {
  const status: PostStatus = listing === UNLISTED ? "unlisted" : "published";
  return { status, wasPublished: true, slug, wantedSlug: "", handedInAt: null };
}

/** A post that was public before keeps its date. */
function dateOf(before: EditablePost | null): Date {
  const now = siteNow();
  return before?.wasPublished && before.publishedAt < now ? before.publishedAt : now;
}
