import { db, Prisma } from "../../database/db";
import { withStatus } from "../../database/post-status";
import { parseImageMarkdown } from "../../media/alt-text";
import { listImageLooks } from "../../media/image-looks";
import { upToDate } from "../rendering/render-outdated";
import { HEAD_SELECT } from "../text/text-columns";

const IN_EVERY_PLACE = {
  ...HEAD_SELECT,
  id: true,
  slug: true,
  status: true,
  authorId: true,
  publishedAt: true,
  rendererVersion: true,
} as const;

/** What lists show of a post; `readPosts` adds author and tags. */
export const LIST_FIELDS = { ...IN_EVERY_PLACE, excerptHtml: true, isExcerptCut: true } as const;

/** What its own page shows. */
export const POST_FIELDS = {
  ...IN_EVERY_PLACE,
  kind: true,
  html: true,
  contents: true,
  summary: true,
  readingMinutes: true,
} as const;

/** Who wrote a post, as pages show them; null for a former member. */
type PostAuthor = {
  id: string;
  username: string;
  displayName: string;
  image: string | null;
} | null;
type PostTag = { slug: string; name: string };

type HeadRow = {
  postId: number;
  userId: string | null;
  username: string;
  displayName: string;
  image: string | null;
  slug: string | null;
  name: string;
};

/**
 * Posts as `read` finds them, shown by today's renderer, with their authors and tags. Those come by
 * one statement: Prisma would make three, half of the time that a member's page waits for the database.
 */
export async function readPosts<
  Row extends { id: number; status: string; rendererVersion: number; cover: string },
>(read: () => Promise<Row[]>) {
  const posts = await upToDate(read);
  const heads = await listHeads(posts.map(({ id }) => id));
  const looks = await listImageLooks(posts.map(({ cover }) => cover).join("\n"));
  return posts.map((post) => {
    const rows = heads.filter(({ postId }) => Number(postId) === post.id);
    const isCoverDarkInk =
      looks.get(parseImageMarkdown(post.cover)?.hash ?? "")?.isDarkInk ?? false;
    const heading = { author: authorIn(rows), postTags: rows.flatMap(tagIn), isCoverDarkInk };
    return { ...withStatus(post), ...heading };
  });
}

/** A row for each tag of these posts, and one for a post without. */
async function listHeads(ids: number[]): Promise<HeadRow[]> {
  if (ids.length === 0) return [];
  return db().$queryRaw<HeadRow[]>`
    SELECT "Post"."id" AS "postId", "User"."id" AS "userId", "User"."username",
      "User"."displayName", "User"."image", "Tag"."slug", "Tag"."name"
    FROM "Post"
      LEFT JOIN "User" ON "User"."id" = "Post"."authorId"
      LEFT JOIN "PostTag" ON "PostTag"."postId" = "Post"."id"
      LEFT JOIN "Tag" ON "Tag"."id" = "PostTag"."tagId"
    WHERE "Post"."id" IN (${Prisma.join(ids)})
    ORDER BY "Tag"."name"`;
}

function authorIn([first]: HeadRow[]): PostAuthor {
  if (!first?.userId) return null;
  const { userId, username, displayName, image } = first;
  return { id: userId, username, displayName, image };
}

function tagIn({ slug, name }: HeadRow): PostTag[] {
  return slug === null ? [] : [{ slug, name }];
}
