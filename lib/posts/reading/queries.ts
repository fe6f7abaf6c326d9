import { type Actor, NOBODY } from "../../actor";
import { cacheTag } from "../../cache/cache-tags";
import { cachedRead } from "../../cache/cached-read";
import { db, type Prisma } from "../../database/db";
import { type PostKind, withKind } from "../../database/post-kind";
import { lastPage, parsePageNumber } from "../../lists/page-numbers";
import { ALL_POSTS, postsBy, postsTagged } from "../../lists/post-lists";
import { findPlace, keyBelow, listIdsBy, type Segment } from "../../lists/queries";
import { pagePolicy } from "../../policy/pages";
import { postPolicy } from "../../policy/posts";
import { publication } from "../../site/publication";
import { tagPageCacheTags } from "../../tags/cache-tags";
import { shown, shownInList } from "../rendering/markdown";
import { parsePostId, slugFrom } from "../slugs/post-address";
import { pageCacheTags, postPageCacheTags, shownPostsCacheTags } from "./cache-tags";
import { LIST_FIELDS, POST_FIELDS, readPosts } from "./read-posts";

/** Posts of one page, newest first, and how many pages and posts there are. */
export type PostsPage = NonNullable<Awaited<ReturnType<typeof findPostsPage>>>;
export type ListedPost = PostsPage["posts"][number];
export type Post = NonNullable<Awaited<ReturnType<typeof readOne>>>;

/** The tags of a post. */
export type PostTags = Post["postTags"];

/** Page `pageText` of all posts, or of one author's; null if the text names no page that exists. */
export async function findPostsPage(pageText: string, authorId?: string) {
  if (authorId !== undefined) {
    const tags = [cacheTag.postsBy(authorId)];
    return findListPage(pageText, postsBy(authorId), tags, (segment) => readBy(authorId, segment));
  }
  const published = postPolicy.where(NOBODY, "find");
  return findListPage(pageText, ALL_POSTS, [cacheTag.posts], ({ below, ...segment }) =>
    db().post.findMany({
      where: { ...published, ...(below && keyBelow(below, "id")) },
      select: LIST_FIELDS,
      orderBy: [{ publishedAt: "desc" }, { id: "desc" }],
      ...segment,
    }),
  );
}

/** What somebody has written, alone or with others. */
async function readBy(authorId: string, segment: Segment): Promise<ListRow[]> {
  const ids = await listIdsBy(authorId, segment);
  const posts = await db().post.findMany({ where: { id: { in: ids } }, select: LIST_FIELDS });
  return posts.sort((one, other) => ids.indexOf(one.id) - ids.indexOf(other.id));
}

/** Page `pageText` of the posts with a tag; null if the text names no page that exists. */
export async function findTagPage(tag: { id: number; slug: string }, pageText: string) {
  const list = postsTagged(tag.id);
  return findListPage(pageText, list, tagPageCacheTags(tag.slug), async ({ below, ...segment }) => {
    const rows = await db().postTag.findMany({
      where: { tagId: tag.id, ...(below && keyBelow(below, "postId")) },
      select: { post: { select: LIST_FIELDS } },
      orderBy: [{ publishedAt: "desc" }, { postId: "desc" }],
      ...segment,
    });
    return rows.map(({ post }) => post);
  });
}

type ListRow = Prisma.PostGetPayload<{ select: typeof LIST_FIELDS }>;

type ReadSegment = (segment: Segment) => Promise<ListRow[]>;

/** Page `pageText` of a list, of which `read` reads a segment and whose cache tags are `cacheTags`. */
async function findListPage(
  pageText: string,
  list: string,
  cacheTags: string[],
  read: ReadSegment,
) {
  const page = parsePageNumber(pageText);
  if (page === null) return null;
  const { postsPerPage } = await publication();
  return cachedRead(
    `page ${page} of ${list} by ${postsPerPage}`,
    () => readPage(page, postsPerPage, list, read),
    ({ posts }) => [...cacheTags, ...shownPostsCacheTags(posts)],
  );
}

async function readPage(page: number, take: number, list: string, read: ReadSegment) {
  const { total: count, below, skip } = await findPlace(list, (page - 1) * take);
  const last = lastPage(count, take);
  if (page > last) return null;
  const posts = await readPosts(() => read({ below, skip, take }));
  return { posts: posts.map(shownInList), count, number: page, last };
}

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
  const numbered = await readOne({ kind: "post", id: parsePostId(Number(slug)) }, actor);
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

async function readOne(which: Prisma.PostWhereInput & { kind: PostKind }, actor: Actor) {
  const policy = which.kind === "page" ? pagePolicy : postPolicy;
  const where = { AND: [which, policy.where(actor, "see")] };
  const [post] = await readPosts(() => db().post.findMany({ where, select: POST_FIELDS, take: 1 }));
  return post ? shown(withKind(post)) : null;
}
