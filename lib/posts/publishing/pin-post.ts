import type { Member } from "../../actor";
import { cacheTag } from "../../cache/cache-tags";
import type { Prisma } from "../../database/db";
import { countAttempt } from "../../limits/count-attempt";
import { changeLists } from "../../lists/change-lists";
import { postPolicy, type Written } from "../../policy/posts";
import { type Full, type NotFound, ok, type Result, refused, type TooMany } from "../../result";
import { recordChange } from "../saving/record-change";
import { type OthersPost, whyNotEditable } from "../text/editable-post";
import { WRITERS_SELECT, withWriters } from "../text/writers";

/** The places before all other posts, for one post each. */
const PLACES = [1, 2, 3];

type Changed = { slug: string; cacheTags: string[] };
/** There are as many pinned posts as there can be; this one is at `slug`. */
type AllPinned = Full & { slug: string };
type Refused = NotFound | OthersPost | TooMany;

/** Has the home page show a post before all others, after those that were pinned before. */
export async function pinPost(
  actor: Member,
  id: number,
): Promise<Result<Changed, Refused | AllPinned>> {
  return changePins(actor, id, async (database, post) => {
    const pins = await database.pinnedPost.findMany({ select: { postId: true, place: true } });
    if (pins.some(({ postId }) => postId === id)) return ok();
    const place = PLACES.find((free) => pins.every((pin) => pin.place !== free));
    if (place === undefined) return refused({ code: "full", slug: post.slug });
    await database.pinnedPost.create({ data: { postId: id, place }, select: { postId: true } });
    await recordChange(database, actor, "post-pinned", post);
    return ok();
  });
}

/** Has it stand where its date says, as others do. */
export async function unpinPost(actor: Member, id: number): Promise<Result<Changed, Refused>> {
  return changePins<never>(actor, id, async (database, post) => {
    const { count } = await database.pinnedPost.deleteMany({ where: { postId: id } });
    if (count > 0) await recordChange(database, actor, "post-unpinned", post);
    return ok();
  });
}

type PinnablePost = Written & { id: number; kind: "post"; slug: string; title: string };

/** One at a time, and not while what is public changes: places are looked for before they are taken. */
async function changePins<Problem extends AllPinned>(
  actor: Member,
  id: number,
  change: (
    database: Prisma.TransactionClient,
    post: PinnablePost,
  ) => Promise<Result<void, Problem>>,
): Promise<Result<Changed, Refused | Problem>> {
  const counted = await countAttempt("publishes-by-user", actor.id);
  if (!counted.ok) return counted;
  const changed = await changeLists(async (database) => {
    // First a write, which locks SQLite: of what is public no more, a place is free.
    await database.pinnedPost.deleteMany({ where: { NOT: { post: { status: "published" } } } });
    const post = await database.post.findFirst({
      where: { id, ...postPolicy.where(actor, "pin") },
      select: { ...WRITERS_SELECT, id: true, slug: true, title: true },
    });
    if (!post) return null;
    const done = await change(database, { ...withWriters(post), kind: "post" });
    return done.ok ? ok({ slug: post.slug, cacheTags: [cacheTag.pinned] }) : done;
  });
  return changed ?? refused(await whyNotEditable(id));
}
