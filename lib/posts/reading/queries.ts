import { type Actor, NOBODY } from "../../actor";
import { cacheTag } from "../../cache/cache-tags";
import { cachedRead } from "../../cache/cached-read";
import { db, type Prisma } from "../../database/db";
import { lastPage, parsePageNumber } from "../../lists/page-numbers";
import { ALL_POSTS, postsBy, postsTagged } from "../../lists/post-lists";
import { findPlace, type Key, keyBelow } from "../../lists/queries";
import { postPolicy } from "../../policy/posts";
import { publication } from "../../site/publication";
import { tagPageCacheTags } from "../../tags/cache-tags";
import { shown, shownInList } from "../rendering/markdown";
import { parsePostId, slugFrom } from "../slugs/post-address";
import { postPageCacheTags, shownPostsCacheTags } from "./cache-tags";
import { LIST_FIELDS, POST_FIELDS, readPosts } from "./read-posts";

/** Posts of one page, newest first, and how many pages and posts there are. */
export type PostsPage = NonNullable<Awaited<ReturnType<typeof findPostsPage>>>;
export type ListedPost = PostsPage["posts"][number];
export type Post = NonNullable<Awaited<ReturnType<typeof readPost>>>;

/** The tags of a post. */
export type PostTags = Post["postTags"];

/** Page `pageText` of all posts, or of one author's; null if the text names no page that exists. */
export async function findPostsPage(pageText: string, authorId?: string) {
  const list = authorId === undefined ? ALL_POSTS : postsBy(authorId);
  const author = authorId === undefined ? {} : { authorId };
  const tag = authorId === undefined ? cacheTag.posts : cacheTag.postsBy(authorId);
  const published = postPolicy.where(NOBODY, "find");
  return findListPage(pageText, list, [tag], ({ below, ...segment }) =>
    db().post.findMany({
      where: { ...author, ...published, ...(below && keyBelow(below, "id")) },
      select: LIST_FIELDS,
      orderBy: [{ publishedAt: "desc" }, { id: "desc" }],
      ...segment,
    }),
  );
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

type ReadSegment = (segment: {
  below: Key | null;
  skip: number;
  take: number;
}) => Promise<ListRow[]>;

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

async function readPost(slug: string, actor: Actor) {
  const which = /^\d+$/.test(slug) ? { id: parsePostId(Number(slug)) } : { slug };
  const post = (await findShown(which, actor)) ?? (await findMoved(slug, actor));
  return post ? shown(post) : null;
}

/** By an address it had before. In one statement with the post, SQLite would look through all posts. */
async function findMoved(slug: string, actor: Actor) {
  const former = await db().formerSlug.findUnique({ where: { slug }, select: { postId: true } });
  return former && findShown({ id: former.postId }, actor);
}

async function findShown(which: Prisma.PostWhereInput, actor: Actor) {
  const where = { AND: [which, postPolicy.where(actor, "see")] };
  const [post] = await readPosts(() => db().post.findMany({ where, select: POST_FIELDS, take: 1 }));
  return post;
}
