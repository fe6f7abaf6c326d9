import type { Metadata } from "next";
import { feedLinks } from "@/app/feed-links";
import { NOBODY } from "@/lib/actor";
import { currentUser } from "@/lib/adapters/current-user";
import { findPage, findPost, findProfile, findTag } from "@/lib/adapters/request-reads";
import { PROBLEMS, parseProblem } from "@/lib/http/problems";
import { writersOf } from "@/lib/posts/authors/writers-of";
import { postAddress } from "@/lib/posts/slugs/post-address";
import { absoluteAddress } from "@/lib/site/absolute-address";
import { absoluteImage } from "@/lib/site/absolute-image";
import { pageAddress } from "@/lib/site/page-address";
import { publication } from "@/lib/site/publication";
import { tagAddress } from "@/lib/tags/tag-address";
import { decodeSegment } from "@/lib/text/path-segment";
import { shownName } from "@/lib/users/shown-name";
import { userAddress } from "@/lib/users/user-address";

// What the visitor's and the member's page of one address say of themselves.

export async function homeMetadata({
  params,
}: {
  params: Promise<{ number: string }>;
}): Promise<Metadata> {
  const { number } = await params;
  return number === "1"
    ? canonical("/")
    : { title: `Page ${number}`, ...(await canonical(`/page/${number}`)) };
}

type PostParams = { params: Promise<{ slug: string }> };

export async function postMetadata({ params }: PostParams): Promise<Metadata> {
  const post = await findPost((await params).slug, NOBODY);
  if (!post) return {};
  const site = await publication();
  const description = post.subtitle || post.summary;
  const cover = absoluteImage(post.cover);
  return {
    title: post.title,
    description,
    authors: writersOf(post).map((author) => ({ name: shownName(author) })),
    alternates: {
      canonical: post.canonical || absoluteAddress(postAddress(post.slug)),
      types: await feedLinks(),
    },
    openGraph: {
      type: "article",
      title: post.title,
      description,
      siteName: site.name,
      locale: (post.language || site.language).replaceAll("-", "_"),
      url: absoluteAddress(postAddress(post.slug)),
      publishedTime: post.publishedAt.toISOString(),
      authors: writersOf(post).map(({ username }) => absoluteAddress(userAddress(username))),
      images: cover ? [{ ...cover, type: "image/webp" }] : [],
    },
    robots: post.status === "unlisted" ? { index: false } : undefined,
    twitter: cover ? { card: "summary_large_image" } : undefined,
  };
}

/** A member's own drafts have a title too. What search engines and previews read, they read as visitors. */
export async function memberPostMetadata({ params }: PostParams): Promise<Metadata> {
  const viewer = await currentUser();
  const post = await findPost((await params).slug, viewer ?? NOBODY);
  return post ? { title: post.title } : {};
}

type PageParams = { params: Promise<{ page: string }> };

/** Of a page of the site's own. */
export async function pageMetadata({ params }: PageParams): Promise<Metadata> {
  const page = await findPage((await params).page, NOBODY);
  if (!page) return {};
  const { title, summary: description } = page;
  const site = await publication();
  const openGraph = { title, description, siteName: site.name };
  return { title, description, ...canonical(pageAddress(page.slug)), openGraph };
}

export async function memberPageMetadata({ params }: PageParams): Promise<Metadata> {
  const viewer = await currentUser();
  const page = await findPage((await params).page, viewer ?? NOBODY);
  return page ? { title: page.title } : {};
}

export async function problemMetadata({
  params,
}: {
  params: Promise<{ status: string }>;
}): Promise<Metadata> {
  const status = parseProblem((await params).status);
  return status ? { title: PROBLEMS[status].title, robots: { index: false } } : {};
}

export async function userMetadata({
  params,
}: {
  params: Promise<{ username: string; number?: string }>;
}): Promise<Metadata> {
  const { username, number } = await params;
  const name = decodeSegment(username);
  const profile = name === null ? null : await findProfile(name);
  if (!profile || "movedTo" in profile) return {};
  const title = `Posts by ${shownName(profile)}`;
  const own = { address: userAddress(profile.username), title };
  return number
    ? {
        title: `${title}, page ${number}`,
        ...(await canonical(`${own.address}/page/${number}`, own)),
      }
    : { title, ...(await canonical(own.address, own)) };
}

export async function tagsMetadata({
  params,
}: {
  params: Promise<{ number: string }>;
}): Promise<Metadata> {
  const { number } = await params;
  return number === "1"
    ? { title: "Tags", ...(await canonical("/tags")) }
    : { title: `Tags, page ${number}`, ...(await canonical(`/tags/page/${number}`)) };
}

export async function tagMetadata({
  params,
}: {
  params: Promise<{ tag: string; number?: string }>;
}): Promise<Metadata> {
  const { tag: slug, number } = await params;
  const tag = await findTag(slug);
  if (!tag) return {};
  const title = `Posts tagged ${tag.name}`;
  const own = { address: tagAddress(slug), title };
  return number
    ? {
        title: `${title}, page ${number}`,
        ...(await canonical(`${own.address}/page/${number}`, own)),
      }
    : { title, ...(await canonical(own.address, own)) };
}

export async function followMetadata(): Promise<Metadata> {
  return { title: "Follow", ...(await canonical("/follow")) };
}

/** The page's own address, and the feeds of the list it shows, if it shows one. */
export async function canonical(
  path: string,
  own?: { address: string; title: string },
): Promise<Metadata> {
  return { alternates: { canonical: absoluteAddress(path), types: await feedLinks(own) } };
}
