import { type Actor, NOBODY } from "../../actor";
import { cachedRead } from "../../cache/cached-read";
import { db, type Prisma } from "../../database/db";
import { parsePageNumber } from "../../lists/page-numbers";
import { pagePolicy } from "../../policy/pages";
import { type PostKind, withKind } from "../../policy/post-kind";
import { postPolicy } from "../../policy/posts";
import { publication } from "../../site/publication";
import { shown, shownInList } from "../rendering/markdown";
import { parsePostId, slugFrom } from "../slugs/post-address";
import { pageCacheTags, postPageCacheTags, shownPostsCacheTags } from "./cache-tags";
import { findSegment, listOfPosts, listOfTag, type PostList } from "./list-pages";
import { ofThese } from "./of-these";
import { POST_FIELDS, readPosts } from "./read-posts";

/** Posts of one page, newest first, and how many pages and posts there are. */
export type PostsPage = NonNullable<Awaited<ReturnType<typeof findPostsPage>>>;
export type ListedPost = PostsPage["posts"][number];
export type Post = NonNullable<Awaited<ReturnType<typeof readOne>>>;

/** The tags of a post. */
export type PostTags = Post["postTags"];

/** Page `pageText` of all posts, or of one author's; null if the text names no page that exists. */
export async function findPostsPage(pageText: string, authorId?: string) {
  return findListPage(pageText, listOfPosts(authorId));
}

/** Page `pageText` of the posts with a tag; null if the text names no page that exists. */
export async function findTagPage(tag: { id: number; slug: string }, pageText: string) {
  return findListPage(pageText, listOfTag(tag));
}

async function findListPage(pageText: string, list: PostList) {
  const page = parsePageNumber(pageText);
  if (page === null) return null;
  const { postsPerPage } = await publication();
  return cachedRead(
    `page ${page} of ${list.name} by ${postsPerPage}`,
    () => readPage(page, postsPerPage, list),
    ({ posts }) => [...list.cacheTags, ...shownPostsCacheTags(posts)],
  );
}

async function readPage(page: number, take: number, list: PostList) {
  const found = await findSegment(list, page, take);
  if (!found) return null;
  const { segment, count, last } = found;
  const posts = await readPosts(() => list.read(segment));
  return { posts: posts.map(shownInList), count, number: page, last };
}

/** Page `page` of a list by `take`, each post in full; null where there is no such page. */
export async function findFullPage(page: number, take: number, list: PostList) {
  const found = await findSegment(list, page, take);
  if (!found) return null;
  const ids = (await list.read(found.segment)).map(({ id }) => id);
  return { posts: await listFullPosts(ids), last: found.last };
}

/** These published posts, each in full. */
export async function listFullPosts(ids: number[]) {
  const where = { id: { in: ids } };
  const posts = await readPosts(() => db().post.findMany({ where, select: POST_FIELDS }), ids);
  return ofThese(ids, posts).map(shown);
}

export type FullPost = Awaited<ReturnType<typeof listFullPosts>>[number];

/** The post that `/post/<segment>` names by its address, a former one or its number, if there is one for this actor. */
export async function findPost(segment: string, actor: Actor): Promise<Post | null> {
  const slug = slugFrom(segment);
  if (slug === null) return null;
  const published = await cachedRead(
    `post ${slug}`,
    () => readPost(slug, NOBODY),
    (post) => postPageCacheTags(slug, post),
  );
  return published ?? (actor.kind === "nobody" ? null : readPost(slug, actor));
}

/** The page of the site's own that `/<segment>` names by its address or a former one, if there is one for this actor. */
export async function findPage(segment: string, actor: Actor): Promise<Post | null> {
  const slug = slugFrom(segment);
  if (slug === null) return null;
  const published = await cachedRead(
    `site page ${slug}`,
    () => readAt("page", slug, NOBODY),
    (page) => pageCacheTags(slug, page),
  );
  return published ?? (actor.kind === "nobody" ? null : readAt("page", slug, actor));
}

async function readPost(slug: string, actor: Actor) {
  if (!/^\d+$/.test(slug)) return readAt("post", slug, actor);
  const which = { kind: "post", id: parsePostId(Number(slug)) } as const;
  const numbered = await readOne(which, actor, "see-by-number");
  return numbered ?? readMoved("post", slug, actor);
}

async function readAt(kind: PostKind, slug: string, actor: Actor) {
  return (await readOne({ kind, slug }, actor)) ?? readMoved(kind, slug, actor);
}

/** By an address it had before. In one statement with the post, SQLite would look through all posts. */
async function readMoved(kind: PostKind, slug: string, actor: Actor) {
  const where = { kind_slug: { kind, slug } };
  const former = await db().formerSlug.findUnique({ where, select: { postId: true } });
  return former && readOne({ kind, id: former.postId }, actor);
}

async function readOne(
  which: Prisma.PostWhereInput & { kind: PostKind },
  actor: Actor,
  verb: "see" | "see-by-number" = "see",
) {
  const isSeen =
    which.kind === "page" ? pagePolicy.where(actor, "see") : postPolicy.where(actor, verb);
  const where = { AND: [which, isSeen] };
  const [post] = await readPosts(() => db().post.findMany({ where, select: POST_FIELDS, take: 1 }));
  return post ? shown(withKind(post)) : null;
}
