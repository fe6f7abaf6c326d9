import { notFound, permanentRedirect } from "next/navigation";
import { cache } from "react";
import { cacheTag } from "../../cache/cache-tags";
import { cachedRead } from "../../cache/cached-read";
import { settings } from "../../config/settings";
import { db, type Prisma } from "../../database/db";
import { lastPage, parsePageNumber } from "../../lists/page-numbers";
import { ALL_POSTS, postsBy } from "../../lists/post-lists";
import { findPlace, type Key, keyBelow } from "../../lists/queries";
import { shown, shownInList } from "../rendering/markdown";
import { postAddress } from "../slugs/post-address";
import { SLUG_PATTERN } from "../slugs/slug-pattern";
import { parsePostId } from "../text/schema";
import { postPageTags, shownPostsTags } from "./post-tags";
import { readPosts } from "./read-posts";
import { PUBLISHED, visibleTo } from "./visible";

// Authors and tags are added by readPosts.
const HEAD_FIELDS = {
  id: true,
  slug: true,
  title: true,
  status: true,
  publishedAt: true,
  rendererVersion: true,
} as const;

export const LIST_FIELDS = { ...HEAD_FIELDS, excerptHtml: true, isExcerptCut: true } as const;

export const POST_FIELDS = {
  ...HEAD_FIELDS,
  html: true,
  contents: true,
  summary: true,
  readingMinutes: true,
} as const;

/** Posts of one page, newest first, and how many pages and posts there are. */
export type PostsPage = Awaited<ReturnType<typeof getPostsPage>>;
export type ListedPost = PostsPage["posts"][number];
export type Post = NonNullable<Awaited<ReturnType<typeof readPost>>>;

/** What every page that shows a post says of it. */
export type PostHead = Pick<Post, "id" | "slug" | "title" | "status" | "publishedAt" | "author">;

/** The tags of a post. */
export type PostTags = Post["postTags"];

/** Page `pageText` of all posts, or of one author's. Not found if the text names no page that exists. */
export async function getPostsPage(pageText: string, authorId?: string) {
  const list = authorId === undefined ? ALL_POSTS : postsBy(authorId);
  const author = authorId === undefined ? {} : { authorId };
  const tag = authorId === undefined ? cacheTag.posts : cacheTag.postsBy(authorId);
  return readListPage(pageText, list, [tag], ({ below, ...segment }) =>
    db().post.findMany({
      where: { ...author, ...PUBLISHED, ...(below && keyBelow(below, "id")) },
      select: LIST_FIELDS,
      orderBy: [{ publishedAt: "desc" }, { id: "desc" }],
      ...segment,
    }),
  );
}

type ListRow = Prisma.PostGetPayload<{ select: typeof LIST_FIELDS }>;

type ReadSegment = (segment: {
  below: Key | null;
  skip: number;
  take: number;
}) => Promise<ListRow[]>;

/**
 * Page `pageText` of a list, of which `read` reads a segment and whose cache tags are `tags`. Not found if the
 * text names no page that exists.
 */
export async function readListPage(
  pageText: string,
  list: string,
  tags: string[],
  read: ReadSegment,
) {
  const page = parsePageNumber(pageText) ?? notFound();
  return cachedRead(
    `page ${page} of ${list}`,
    () => readPage(page, list, read),
    ({ posts }) => [...tags, ...shownPostsTags(posts)],
  );
}

async function readPage(page: number, list: string, read: ReadSegment) {
  const take = settings().postsPerPage;
  const { total: count, below, skip } = await findPlace(list, (page - 1) * take);
  const last = lastPage(count, take);
  if (page > last) notFound();
  const posts = await readPosts(() => read({ below, skip, take }));
  return { posts: posts.map(shownInList), count, number: page, last };
}

/**
 * The post at `/post/<segment>`, as far as it exists for this viewer. Its number and the addresses it
 * had before lead on to its own for good.
 */
export async function getPostAt(segment: string, viewerId?: string) {
  const post = await findPost(segment, viewerId);
  if (!post) notFound();
  if (post.slug !== segment) permanentRedirect(postAddress(post.slug));
  return post;
}

/** The post with this address or number, if there is one for this viewer. Asked once a request, however many ask. */
export const findPost = cache(async (segment: string, viewerId?: string) => {
  if (!SLUG_PATTERN.test(segment)) return null;
  const published = await cachedRead(
    `post ${segment}`,
    () => readPost(segment),
    (post) => postPageTags(segment, post),
  );
  return published ?? (viewerId === undefined ? null : readPost(segment, viewerId));
});

async function readPost(segment: string, viewerId?: string) {
  const which = /^\d+$/.test(segment) ? { id: parsePostId(Number(segment)) } : { slug: segment };
  const post = (await findShown(which, viewerId)) ?? (await findMoved(segment, viewerId));
  return post ? shown(post) : null;
}

/** By an address it had before. In one statement with the post, SQLite would look through all posts. */
async function findMoved(slug: string, viewerId: string | undefined) {
  const former = await db().formerSlug.findUnique({ where: { slug }, select: { postId: true } });
  return former && findShown({ id: former.postId }, viewerId);
}

async function findShown(which: Prisma.PostWhereInput, viewerId: string | undefined) {
  const where = { AND: [which, visibleTo(viewerId)] };
  const [post] = await readPosts(() => db().post.findMany({ where, select: POST_FIELDS, take: 1 }));
  return post;
}

/** Which of these slugs belong to another post than `postId`, now or before. */
export async function listTakenSlugs(slugs: string[], postId?: number): Promise<Set<string>> {
  const which = { slug: { in: slugs } };
  const [posts, former] = await Promise.all([
    db().post.findMany({
      where: postId === undefined ? which : { ...which, id: { not: postId } },
      select: { slug: true },
    }),
    db().formerSlug.findMany({
      where: postId === undefined ? which : { ...which, postId: { not: postId } },
      select: { slug: true },
    }),
  ]);
  return new Set([...posts, ...former].map(({ slug }) => slug));
}
