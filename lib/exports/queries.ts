import { chunks } from "../database/chunks";
import { db } from "../database/db";
import { writtenBy } from "../policy/posts";
import { FORMER_TEXT_SELECT, HEAD_SELECT } from "../posts/text/text-columns";

/** Texts that are in memory at the same time; one has at most 100,000 characters. */
const TEXTS_AT_ONCE = 20;

const POST_SELECT = {
  ...HEAD_SELECT,
  ...{ id: true, slug: true, tags: true, format: true, status: true },
  ...{ publishedAt: true, timeZone: true, updatedAt: true },
  ...{ wantedSlug: true, listing: true, handedInAt: true },
  handBack: { select: { note: true, at: true } },
  formerSlugs: { select: { slug: true }, orderBy: { createdAt: "asc" } },
  pendingEdit: { select: { savedAt: true, slug: true, listing: true, handedInAt: true } },
  revisions: {
    select: { id: true, savedAt: true, isAutosave: true },
    orderBy: { id: "asc" },
  },
} as const;

/** Everything that is stored of one user but the text of the posts and the picture; no secret. */
export async function findOwnData(userId: string) {
  const found = await db().user.findUnique({
    where: { id: userId },
    select: {
      username: true,
      formerUsernames: { select: { usernameKey: true }, orderBy: { createdAt: "asc" } },
      email: true,
      emailVerified: true,
      emailChange: { select: { email: true, expires: true } },
      displayName: true,
      pronouns: true,
      about: true,
      fediverse: true,
      profileLinks: {
        select: { label: true, address: true, verifiedAt: true },
        orderBy: { place: "asc" },
      },
      role: true,
      createdAt: true,
      password: { select: { updatedAt: true } },
      sessions: {
        select: { userAgent: true, createdAt: true, lastSeenAt: true, expires: true },
        orderBy: { createdAt: "asc" },
      },
      accounts: {
        select: { provider: true, providerAccountId: true },
        orderBy: { provider: "asc" },
      },
      avatar: { select: { createdAt: true, hash: true } },
      reports: {
        select: {
          ...{ reason: true, note: true, email: true, createdAt: true },
          thing: { select: { kind: true, title: true, personName: true } },
        },
        orderBy: { id: "asc" },
      },
      invitations: {
        select: {
          ...{ email: true, role: true, note: true },
          ...{ createdAt: true, expires: true, usedAt: true },
        },
        orderBy: [{ createdAt: "asc" }, { id: "asc" }],
      },
      posts: { select: POST_SELECT },
      coauthored: { select: { post: { select: POST_SELECT } } },
    },
  });
  if (!found) return null;
  const { coauthored, ...data } = found;
  const posts = [...data.posts, ...coauthored.map(({ post }) => post)];
  return { ...data, posts: posts.sort((one, other) => one.id - other.id) };
}

export type OwnData = NonNullable<Awaited<ReturnType<typeof findOwnData>>>;

/**
 * The posts with these numbers that are still this author's, a few at a time. Asked for by number: to
 * go on after the last one, SQLite would sort the text of all that are left, each time.
 */
export async function* eachPost(authorId: string, ids: number[]) {
  for (const part of chunks(ids, TEXTS_AT_ONCE)) {
    yield* await db().post.findMany({
      where: { ...writtenBy({ id: authorId }), id: { in: part } },
      select: {
        ...{ ...FORMER_TEXT_SELECT, slug: true, publishedAt: true, status: true },
        pendingEdit: { select: { ...FORMER_TEXT_SELECT, savedAt: true } },
      },
      orderBy: { id: "asc" },
    });
  }
}

/** The former texts with these numbers of this author's posts, a few at a time. */
export async function* eachRevision(authorId: string, ids: number[]) {
  for (const part of chunks(ids, TEXTS_AT_ONCE)) {
    yield* await db().revision.findMany({
      where: { post: writtenBy({ id: authorId }), id: { in: part } },
      select: { ...FORMER_TEXT_SELECT, id: true, savedAt: true, post: { select: { slug: true } } },
      orderBy: { id: "asc" },
    });
  }
}

/** The images that somebody's posts show. */
export async function listPostImages(authorId: string) {
  const post = writtenBy({ id: authorId });
  return db().postImage.findMany({
    where: { uses: { some: { post } } },
    select: {
      hash: true,
      width: true,
      height: true,
      motionHash: true,
      uses: { select: { postId: true }, where: { post }, orderBy: { postId: "asc" } },
    },
    orderBy: [{ createdAt: "asc" }, { hash: "asc" }],
  });
}

export type OwnImage = Awaited<ReturnType<typeof listPostImages>>[number];
