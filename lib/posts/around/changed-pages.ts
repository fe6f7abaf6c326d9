import { cacheTag } from "../../cache/cache-tags";
import { db } from "../../database/db";
import { afterWrite } from "../../log/after-write";
import { isListed, isPublic, type PostStatus } from "../../policy/post-status";
import { authorIds } from "../../policy/posts";
import { tagSlug } from "../../tags/tag-slug";
import {
  changedAuthorsCacheTags,
  changedPostCacheTags,
  isInLists,
  isMoved,
  type Shown,
  type State,
  seen,
} from "../reading/cache-tags";
import { tagNames } from "../text/post-text";
import { listAlike } from "./list-alike";
import { type Around, listAround } from "./list-around";

type Changed = Parameters<typeof changedPostCacheTags>[0];

/**
 * Cache tags of the pages that change now that a post, or a page of the site's own, has become what it is `after`;
 * null for one that was not there before, or is not there any more. Never throws: all pages where they cannot be told.
 */
export async function changedPages(
  post: Changed,
  before: State | null,
  after: State | null,
): Promise<string[]> {
  const comes = before !== null && !seen(before) && seen(after);
  const former = comes ? await cacheTagsOfFormerAddresses(post) : [];
  const own = [...changedPostCacheTags(post, before, after), ...former];
  if (post.kind === "page") return own;
  const listAroundIt = () =>
    Promise.all([
      cacheTagsOfNeighbours(post, before, after),
      cacheTagsOfNeighbours(post, after, before),
      cacheTagsOfAlike(post, before, after),
      cacheTagsOfAlike(post, after, before),
    ]);
  const around = await afterWrite(listAroundIt, [[cacheTag.everything]]);
  return [...own, ...new Set(around.flat())];
}

/** While a post was not public, they led nowhere. */
function cacheTagsOfFormerAddresses({ id, kind }: Changed): Promise<string[]> {
  const tagOf = kind === "page" ? cacheTag.pageAddress : cacheTag.postAddress;
  return afterWrite(async () => {
    const where = { postId: id };
    const former = await db().formerSlug.findMany({ where, select: { slug: true } });
    return former.map(({ slug }) => tagOf(slug));
  }, [cacheTag.everything]);
}

/** Cache tags of the pages that change now that these are the authors of a post. Never throws, either. */
export async function changedAuthorPages(
  post: Shown & { status: PostStatus; publishedAt: Date },
  now: string[],
): Promise<string[]> {
  if (!isListed(post.status)) return isPublic(post.status) ? [cacheTag.post(post.id)] : [];
  const before = authorIds(post);
  const changed = [...before, ...now].filter((id) => !(before.includes(id) && now.includes(id)));
  const lists = changed.map((author) => ({ author }));
  const around = await afterWrite(() => cacheTagsAround(post, lists), [cacheTag.everything]);
  return [...changedAuthorsCacheTags(post.id, [...new Set([...before, ...now])]), ...around];
}

/** Of the posts around the place that a post has in one state, in the lists in which it does not have it in the other. */
async function cacheTagsOfNeighbours(
  post: Changed,
  state: State | null,
  other: State | null,
): Promise<string[]> {
  if (!isInLists(state)) return [];
  const place = { id: post.id, publishedAt: state.publishedAt };
  const tags = tagNames(state).map(tagSlug);
  if (isMoved(state, other)) {
    const authors = authorIds(post).map((author) => ({ author }));
    return cacheTagsAround(place, [{ all: true }, ...authors, ...tags.map((tag) => ({ tag }))]);
  }
  const kept = other ? tagNames(other).map(tagSlug) : [];
  const changed = tags.filter((slug) => !kept.includes(slug));
  return cacheTagsAround(
    place,
    changed.map((tag) => ({ tag })),
  );
}

/** Of the posts whose titles have words of the one that a post has in one state, unless it has it in the other too. */
async function cacheTagsOfAlike(
  { id }: Changed,
  state: State | null,
  other: State | null,
): Promise<string[]> {
  if (!isInLists(state)) return [];
  if (isInLists(other) && other.title === state.title) return [];
  return (await listAlike({ id, title: state.title })).map(cacheTag.around);
}

async function cacheTagsAround(
  place: { id: number; publishedAt: Date },
  lists: Around[],
): Promise<string[]> {
  const found = await listAround(place, lists);
  const ids = found.flatMap(({ older, newer }) => [...older, ...newer]).map(({ id }) => id);
  return [...new Set(ids)].map(cacheTag.around);
}
