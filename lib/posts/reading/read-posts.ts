import { Prisma, selectRows } from "../../database/db";
import { parseImageMarkdown } from "../../media/alt-text";
import { listImageLooks } from "../../media/image-looks";
import { withStatus } from "../../policy/post-status";
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
  updatedAt: true,
  html: true,
  contents: true,
  summary: true,
  readingMinutes: true,
} as const;

/** Who wrote a post, as pages show them. */
type PostAuthor = { id: string; username: string; displayName: string; image: string | null };
type PostTag = { slug: string; name: string };

type HeadRow = {
  postId: number;
  /** Null in the row of a tag. */
  userId: string | null;
  username: string;
  displayName: string;
  image: string | null;
  /** 0 for the first author. */
  position: number;
  slug: string | null;
  name: string;
};

/**
 * Posts as `read` finds them, shown by today's renderer, with their authors and tags. Those come by
 * one statement: Prisma would make three, half of the time that a member's page waits for the database. Where the
 * numbers of the posts are known, both are read at once.
 */
export async function readPosts<
  Row extends { id: number; status: string; rendererVersion: number; cover: string },
>(read: () => Promise<Row[]>, ids?: number[]) {
  const [posts, known] = await Promise.all([upToDate(read), ids ? listHeads(ids) : null]);
  const [heads, looks] = await Promise.all([
    known ?? listHeads(posts.map(({ id }) => id)),
    listImageLooks(posts.map(({ cover }) => cover).join("\n")),
  ]);
  return withHeads(posts, heads).map((post) => {
    const isCoverDarkInk =
      looks.get(parseImageMarkdown(post.cover)?.hash ?? "")?.isDarkInk ?? false;
    return { ...withStatus(post), isCoverDarkInk };
  });
}

/** Posts with their authors and tags, which were read apart. */
export function withHeads<Row extends { id: number }>(posts: Row[], heads: HeadRow[]) {
  return posts.map((post) => {
    const rows = heads.filter(({ postId }) => postId === post.id);
    return { ...post, ...writersIn(rows), postTags: rows.flatMap(tagIn) };
  });
}

/** A row for each author and each tag of these posts. Whoever is hidden is not named. */
export async function listHeads(ids: number[]): Promise<HeadRow[]> {
  if (ids.length === 0) return [];
  return selectRows(Prisma.sql`
    ${selectWriters(ids)}
    UNION ALL
    SELECT "PostTag"."postId", NULL, NULL, NULL, NULL, 0, "Tag"."slug", "Tag"."name"
    FROM "PostTag" JOIN "Tag" ON "Tag"."id" = "PostTag"."tagId"
    WHERE "PostTag"."postId" IN (${Prisma.join(ids)})
    ORDER BY "position", "name"`);
}

/** The same without the tags. */
export async function listWriters(ids: number[]): Promise<HeadRow[]> {
  if (ids.length === 0) return [];
  return selectRows(Prisma.sql`${selectWriters(ids)} ORDER BY "position"`);
}

function selectWriters(ids: number[]): Prisma.Sql {
  const these = Prisma.join(ids);
  return Prisma.sql`
    SELECT "Post"."id" AS "postId", "User"."id" AS "userId", "User"."username",
      "User"."displayName", "User"."image",
      0 AS "position", NULL AS "slug", NULL AS "name"
    FROM "Post" JOIN "User" ON "User"."id" = "Post"."authorId" AND NOT "User"."isHidden"
    WHERE "Post"."id" IN (${these})
    UNION ALL
    SELECT "Coauthor"."postId", "User"."id", "User"."username",
      "User"."displayName", "User"."image",
      "Coauthor"."position", NULL, NULL
    FROM "Coauthor" JOIN "User" ON "User"."id" = "Coauthor"."userId" AND NOT "User"."isHidden"
    WHERE "Coauthor"."postId" IN (${these})`;
}

/** The first author, null for a former member or somebody hidden, and those named after. */
function writersIn(rows: HeadRow[]): { author: PostAuthor | null; coauthors: PostAuthor[] } {
  const writers = rows.flatMap(({ userId: id, username, displayName, image, position }) =>
    id === null ? [] : [{ id, username, displayName, image, isFirst: position === 0 }],
  );
  const named = (isFirst: boolean) =>
    writers
      .filter((writer) => writer.isFirst === isFirst)
      .map(({ id, username, displayName, image }) => ({ id, username, displayName, image }));
  return { author: named(true)[0] ?? null, coauthors: named(false) };
}

function tagIn({ slug, name }: HeadRow): PostTag[] {
  return slug === null ? [] : [{ slug, name }];
}
