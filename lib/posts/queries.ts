import { notFound, permanentRedirect } from "next/navigation";
import { cache } from "react";
import { db } from "../db";
import { lastPage, parsePageNumber } from "../pagination/page-numbers";
import { settings } from "../settings";
import { shown, shownInList } from "./markdown";
import { postAddress } from "./post-address";
import { upToDate } from "./render-outdated";
import { parsePostId } from "./schema";
import { SLUG_PATTERN } from "./slug";

const HEAD_FIELDS = {
  id: true,
  slug: true,
  title: true,
  publishedAt: true,
  author: { select: { id: true, username: true, image: true } },
  rendererVersion: true,
} as const;

const LIST_FIELDS = { ...HEAD_FIELDS, excerptHtml: true, isExcerptCut: true } as const;

const POST_FIELDS = {
  ...HEAD_FIELDS,
  html: true,
  contents: true,
  summary: true,
  readingMinutes: true,
} as const;

/** Posts of one page, newest first, and how many pages and posts there are. */
export type Feed = Awaited<ReturnType<typeof getFeed>>;
export type ListedPost = Feed["posts"][number];
export type Post = Awaited<ReturnType<typeof getPostAt>>;

/** What every page that shows a post says of it. */
export type PostHead = Pick<Post, "id" | "slug" | "title" | "publishedAt" | "author">;

/** Page `pageText` of all posts, or of one author's. Not found if the text names no page that exists. */
export async function getFeed(pageText: string, authorId?: string) {
  const page = parsePageNumber(pageText) ?? notFound();
  const where = authorId === undefined ? {} : { authorId };
  const perPage = settings().postsPerPage;
  const list = () =>
    db().post.findMany({
      where,
      select: LIST_FIELDS,
      orderBy: [{ publishedAt: "desc" }, { id: "desc" }],
      skip: (page - 1) * perPage,
      take: perPage,
    });
  const [count, posts] = await Promise.all([db().post.count({ where }), upToDate(list)]);
  const last = lastPage(count, perPage);
  if (page > last) notFound();
  return { posts: posts.map(shownInList), count, page, last };
}

/** The post at `/post/<segment>`. A number leads on to the post's own address for good. */
export async function getPostAt(segment: string) {
  const post = await findPost(segment);
  if (!post) notFound();
  if (post.slug !== segment) permanentRedirect(postAddress(post.slug));
  return post;
}

/** The post with this slug or number, if there is one. Asked once a request, however many ask. */
export const findPost = cache(async (segment: string) => {
  if (!SLUG_PATTERN.test(segment)) return null;
  const where = /^\d+$/.test(segment) ? { id: parsePostId(Number(segment)) } : { slug: segment };
  const [post] = await upToDate(() => db().post.findMany({ where, select: POST_FIELDS }));
  return post ? shown(post) : null;
});

/** What was typed into a post, and in which format. */
export async function getSource(id: number) {
  const select = { title: true, content: true, format: true };
  return (await db().post.findUnique({ where: { id }, select })) ?? notFound();
}

/** Which of these slugs belong to a post. */
export async function listTakenSlugs(slugs: string[]): Promise<Set<string>> {
  const posts = await db().post.findMany({
    where: { slug: { in: slugs } },
    select: { slug: true },
  });
  return new Set(posts.map(({ slug }) => slug));
}
