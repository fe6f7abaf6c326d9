import type { Metadata } from "next";
import { numbered, pageTags } from "@/app/page-tags";
import { NOBODY } from "@/lib/actor";
import { currentUser } from "@/lib/adapters/current-user";
import { findPage, findPost, findProfile, findTag } from "@/lib/adapters/request-reads";
import { postCardImage } from "@/lib/cards/card";
import { PROBLEMS, parseProblem } from "@/lib/http/problems";
import { type OembedFormat, oembedAddress } from "@/lib/oembed/oembed-request";
import { writersOf } from "@/lib/posts/authors/writers-of";
import { changedAt } from "@/lib/posts/reading/changed-at";
import { postAddress } from "@/lib/posts/slugs/post-address";
import { absoluteAddress } from "@/lib/site/absolute-address";
import { pageAddress } from "@/lib/site/page-address";
import { publication } from "@/lib/site/publication";
import { tagAddress } from "@/lib/tags/tag-address";
import { decodeSegment } from "@/lib/text/path-segment";
import { findFediverse } from "@/lib/users/profile";
import { shownName } from "@/lib/users/shown-name";
import { AUTHORS_ADDRESS, userAddress } from "@/lib/users/user-address";

// What the visitor's and the member's page of one address say of themselves.

export async function homeMetadata({
  params,
}: {
  params: Promise<{ number: string }>;
}): Promise<Metadata> {
  const { number } = await params;
  const { name, tagline, description } = await publication();
  return number === "1"
    ? pageTags({ path: "/", description: description || tagline || `The newest posts of ${name}.` })
    : pageTags({
        path: `/page/${number}`,
        title: `Page ${number}`,
        description: `Older posts of ${name}, page ${number}.`,
      });
}

type PostParams = { params: Promise<{ slug: string }> };

export async function postMetadata({ params }: PostParams): Promise<Metadata> {
  const post = await findPost((await params).slug, NOBODY);
  if (!post) return {};
  const site = await publication();
  const writers = writersOf(post);
  const tags = await pageTags({
    path: postAddress(post.slug),
    title: post.title,
    description: post.subtitle || post.summary || `A post of ${site.name}.`,
    canonical: post.canonical,
    language: post.language,
    card: postCardImage(post, site),
    article: {
      publishedTime: post.publishedAt.toISOString(),
      modifiedTime: changedAt(post).toISOString(),
      authors: writers.map(({ username }) => absoluteAddress(userAddress(username))),
      tags: post.postTags.map(({ name }) => name),
    },
  });
  return {
    ...tags,
    alternates: { ...tags.alternates, types: { ...tags.alternates?.types, ...oembedLinks(post) } },
    other: await fediverseCreator(writers[0]),
    authors: writers.map((author) => ({ name: shownName(author) })),
    robots: post.status === "unlisted" ? { index: false } : undefined,
  };
}

/** Whom Mastodon names as the author of a link. */
async function fediverseCreator(author?: { id: string }): Promise<Metadata["other"]> {
  const address = author && (await findFediverse(author.id));
  return address ? { "fediverse:creator": address } : undefined;
}

/** Where other sites learn what to show for its address. */
function oembedLinks({ slug, title }: { slug: string; title: string }) {
  const address = absoluteAddress(postAddress(slug));
  const linkTo = (format: OembedFormat) => [
    { url: absoluteAddress(oembedAddress(address, format)), title },
  ];
  return { "application/json+oembed": linkTo("json"), "text/xml+oembed": linkTo("xml") };
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
  const site = await publication();
  return pageTags({
    path: pageAddress(page.slug),
    title: page.title,
    description: page.subtitle || page.summary || `${page.title}: a page of ${site.name}.`,
    language: page.language,
    card: postCardImage(page, site),
  });
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
  const { name: siteName } = await publication();
  const list = { address: userAddress(profile.username), title };
  const description = profile.about || `${title} on ${siteName}.`;
  return pageTags(numbered({ path: list.address, title, description, list }, number));
}

export async function tagsMetadata({
  params,
}: {
  params: Promise<{ number: string }>;
}): Promise<Metadata> {
  const { number } = await params;
  const { name } = await publication();
  const description = `What the posts of ${name} are about: all its tags.`;
  return pageTags(numbered({ path: "/tags", title: "Tags", description }, number));
}

export async function authorsMetadata({
  params,
}: {
  params: Promise<{ number: string }>;
}): Promise<Metadata> {
  const { number } = await params;
  const { name } = await publication();
  const description = `Who writes on ${name}.`;
  return pageTags(numbered({ path: AUTHORS_ADDRESS, title: "Authors", description }, number));
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
  const { name: siteName } = await publication();
  const list = { address: tagAddress(slug), title };
  const description = `${title} on ${siteName}.`;
  return pageTags(numbered({ path: list.address, title, description, list }, number));
}

export async function followMetadata(): Promise<Metadata> {
  const { name } = await publication();
  const description = `How to follow ${name} with a feed reader, and which feeds there are.`;
  return pageTags({ path: "/follow", title: "Follow", description });
}
