import { db } from "../db";

/** Posts that are in memory at the same time; one has at most 100,000 characters. */
const POSTS_AT_ONCE = 20;

/** Everything that is stored of one user but the text of the posts and the picture; no secret. */
export async function findOwnData(userId: string) {
  return db().user.findUnique({
    where: { id: userId },
    select: {
      username: true,
      formerUsernames: { select: { usernameKey: true }, orderBy: { createdAt: "asc" } },
      email: true,
      emailVerified: true,
      emailChange: { select: { email: true, expires: true } },
      about: true,
      createdAt: true,
      password: { select: { updatedAt: true } },
      sessions: {
        select: { userAgent: true, createdAt: true, lastSeenAt: true, expires: true },
        orderBy: { createdAt: "asc" },
      },
      accounts: { select: { provider: true }, orderBy: { provider: "asc" } },
      importedAs: { select: { importKey: true }, orderBy: { importKey: "asc" } },
      picture: { select: { createdAt: true, sizes: { select: { width: true } } } },
      posts: {
        select: { id: true, slug: true, title: true, publishedAt: true, updatedAt: true },
        orderBy: { id: "asc" },
      },
    },
  });
}

export type OwnData = NonNullable<Awaited<ReturnType<typeof findOwnData>>>;

/** Every post of one author in the order of the numbers, a few at a time. */
export async function* eachPost(authorId: string) {
  let posts = await listPostsAfter(authorId, 0);
  while (posts.length > 0) {
    yield* posts;
    posts = await listPostsAfter(authorId, posts[posts.length - 1].id);
  }
}

function listPostsAfter(authorId: string, id: number) {
  return db().post.findMany({
    where: { authorId, id: { gt: id } },
    select: { id: true, slug: true, title: true, content: true, publishedAt: true },
    orderBy: { id: "asc" },
    take: POSTS_AT_ONCE,
  });
}

/** The sizes of somebody's picture; none if there is no picture. */
export async function listPictureSizes(userId: string) {
  return db().pictureSize.findMany({
    where: { picture: { userId } },
    select: { width: true, bytes: true },
    orderBy: { width: "asc" },
  });
}
