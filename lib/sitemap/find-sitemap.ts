import { NOBODY } from "../actor";
import { ARCHIVE_ADDRESS, monthAddress } from "../archive/archive-address";
import { listMonths } from "../archive/find-years";
import { db, Prisma } from "../database/db";
import { pagePolicy } from "../policy/pages";
import { changedAt } from "../posts/reading/changed-at";
import { isFound } from "../posts/reading/of-these";
import { postAddress } from "../posts/slugs/post-address";
import { absoluteAddress } from "../site/absolute-address";
import { pageAddress } from "../site/page-address";
import { listTags } from "../tags/queries";
import { tagAddress } from "../tags/tag-address";
import { AUTHORS_ADDRESS, userAddress } from "../users/user-address";
import type { SitemapEntry } from "./write-sitemap";

/** A sitemap may have 50,000 addresses. */
const POSTS_PER_PART = 50_000;
const PAGES_MAX = 900;
const MONTHS_MAX = 1_000;
const TAGS_MAX = 19_000;
const AUTHORS_MAX = 29_000;
/** Posts that are read at a time, so that others are answered in between. */
const AT_ONCE = 5_000;

const ROOMS = ["/", "/follow", "/tags", ARCHIVE_ADDRESS, AUTHORS_ADDRESS];
const OTHER_PAGES = "pages";

/** The names of the parts: the posts by their numbers, whatever has become of them, so that none moves to another part. */
export async function listSitemapParts(): Promise<string[]> {
  const newest = await db().post.findFirst({ orderBy: { id: "desc" }, select: { id: true } });
  const count = Math.ceil((newest?.id ?? 0) / POSTS_PER_PART);
  return [OTHER_PAGES, ...Array.from({ length: count }, (_, index) => `posts-${index + 1}`)];
}

/** The address of a part. */
export function sitemapAddress(part: string): string {
  return `/sitemap/${part}`;
}

/** What is in the part of this name; null if there is no such part. */
export async function findSitemap(part: string): Promise<SitemapEntry[] | null> {
  if (!(await listSitemapParts()).includes(part)) return null;
  return part === OTHER_PAGES ? listPages() : listPosts(Number(part.replace("posts-", "")));
}

async function listPages(): Promise<SitemapEntry[]> {
  const [pages, months, tags, authors] = await Promise.all([
    listOwnPages(),
    listMonths(),
    listTags(),
    listAuthors(),
  ]);
  const addresses = [
    ...ROOMS,
    ...pages.map(({ slug }) => pageAddress(slug)),
    ...months.slice(0, MONTHS_MAX).map(monthAddress),
    ...tags.slice(0, TAGS_MAX).map(({ slug }) => tagAddress(slug)),
    ...authors.map(({ username }) => userAddress(username)),
  ];
  return addresses.map((address) => ({ address: absoluteAddress(address), modified: null }));
}

/** The pages of the site's own. */
async function listOwnPages(): Promise<{ slug: string }[]> {
  return db().post.findMany({
    where: pagePolicy.where(NOBODY, "see"),
    select: { slug: true },
    orderBy: { slug: "asc" },
    take: PAGES_MAX,
  });
}

/** Those who have posts that readers find. */
async function listAuthors(): Promise<{ username: string }[]> {
  return db().$queryRaw<{ username: string }[]>(Prisma.sql`
    SELECT "username" FROM "User"
    WHERE "isHidden" = FALSE AND EXISTS (
      SELECT 1 FROM "ListSegment" WHERE "list" = 'author:' || "User"."id" AND "posts" > 0)
    ORDER BY "usernameKey" LIMIT ${AUTHORS_MAX}`);
}

const POST_FIELDS = {
  ...{ slug: true, kind: true, status: true, canonical: true, publishedAt: true, updatedAt: true },
} as const;

async function listPosts(part: number): Promise<SitemapEntry[]> {
  const end = part * POSTS_PER_PART;
  const entries: SitemapEntry[] = [];
  for (let after = end - POSTS_PER_PART; after < end; after += AT_ONCE) {
    const posts = await db().post.findMany({
      where: { id: { gt: after, lte: after + AT_ONCE } },
      select: POST_FIELDS,
      orderBy: { id: "asc" },
    });
    // What was published elsewhere first is to be found there.
    for (const post of posts.filter((each) => isFound(each) && each.canonical === "")) {
      entries.push({ address: absoluteAddress(postAddress(post.slug)), modified: changedAt(post) });
    }
  }
  return entries;
}
