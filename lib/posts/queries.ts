import { notFound, permanentRedirect } from "next/navigation";
import { cache } from "react";
import { db } from "../db";
import { lastPage, parsePageNumber } from "../pagination/page-numbers";
import { settings } from "../settings";
import { postAddress } from "./post-address";
import { parsePostId } from "./schema";
import { SLUG_PATTERN } from "./slug";

const POST_FIELDS = {
  id: true,
  slug: true,
  title: true,
  content: true,
  publishedAt: true,
  author: { select: { id: true, username: true, image: true } },
} as const;

/** Posts of one page, newest first, and how many pages and posts there are. */
export type Feed = Awaited<ReturnType<typeof getFeed>>;
export type Post = Feed["posts"][number];

/** Page `pageText` of all posts, or of one author's. Not found if the text names no page that exists. */
export async function getFeed(pageText: string, authorId?: string) {
  const page = parsePageNumber(pageText) ?? notFound();
  const where = authorId === undefined ? {} : { authorId };
  const perPage = settings().postsPerPage;
  const [count, posts] = await Promise.all([
    db().post.count({ where }),
    db().post.findMany({
      where,
      select: POST_FIELDS,
      orderBy: [{ publishedAt: "desc" }, { id: "desc" }],
      skip: (page - 1) * perPage,
      take: perPage,
    }),
  ]);
  const last = lastPage(count, perPage);
  if (page > last) notFound();
  return { posts, count, page, last };
}

/** The post at `/post/<segment>`. A number leads on to the post's own address for good. */
export async function getPostAt(segment: string): Promise<Post> {
  const post = await findPost(segment);
  if (!post) notFound();
  if (post.slug !== segment) permanentRedirect(postAddress(post.slug));
  return post;
}

/** The post with this slug or number, if there is one. Asked once a request, however many ask. */
export const findPost = cache(async (segment: string): Promise<Post | null> => {
  if (!SLUG_PATTERN.test(segment)) return null;
  const where = /^\d+$/.test(segment) ? { id: parsePostId(Number(segment)) } : { slug: segment };
  return db().post.findUnique({ where, select: POST_FIELDS });
});

/** Which of these slugs belong to a post. */
export async function listTakenSlugs(slugs: string[]): Promise<Set<string>> {
  const posts = await db().post.findMany({
    where: { slug: { in: slugs } },
    select: { slug: true },
  });
  return new Set(posts.map(({ slug }) => slug));
}
