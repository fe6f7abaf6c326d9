import { settings } from "../config/settings";
import { siteNow } from "../database/clock";
import { parsePageNumber } from "../lists/page-numbers";
import { avatarAddress } from "../media/avatar-address";
import { iconAddress } from "../media/site-image-address";
import { writersOf } from "../posts/authors/writers-of";
import { shownPostsCacheTags } from "../posts/reading/cache-tags";
import { changedAt } from "../posts/reading/changed-at";
import type { PostList } from "../posts/reading/list-pages";
import { type FullPost, findFullPage } from "../posts/reading/queries";
import { postAddress } from "../posts/slugs/post-address";
import type { FeedFormat } from "../routes";
import { absoluteAddress } from "../site/absolute-address";
import { absoluteImage } from "../site/absolute-image";
import { publication } from "../site/publication";
import { siteUuid, uuidWithin } from "../site/site-identity";
import { escapedXml, xmlText } from "../text/xml-text";
import { shownName } from "../users/shown-name";
import { userAddress } from "../users/user-address";
import { absoluteHtml } from "./absolute-html";
import type { Feed, FeedEntry } from "./feed";
import { feedAddress } from "./feed-formats";

/** Posts on a page of a feed. */
export const POSTS_PER_FEED = 20;

/**
 * Characters of HTML on a page of a feed. Of posts that people write, twenty take a tenth of it; made to, they take
 * 40 MB, and seconds of everybody's time in each format.
 */
const HTML_MAX = 3_000_000;

/** What a feed follows. */
export type Followed = {
  list: PostList;
  /** The address of the page that shows the same. */
  address: string;
  /** Beside the site's name; empty for all posts. */
  title: string;
};

/** Page `pageText` of a feed, and the cache tags of the posts it shows; null if the text names no page that exists. */
export async function findFeed(
  { list, address, title }: Followed,
  format: FeedFormat,
  pageText: string,
): Promise<{ feed: Feed; cacheTags: string[] } | null> {
  const number = parsePageNumber(pageText);
  const found = number === null ? null : await findFullPage(number, POSTS_PER_FEED, list);
  if (number === null || !found) return null;
  const followed = { name: `list ${list.name}`, address, title };
  const feed = await makeFeed(followed, format, { ...found, number });
  // What has gone to later pages is no news.
  feed.hub = number === 1 ? settings().websubHub : null;
  return { feed, cacheTags: shownPostsCacheTags(found.posts) };
}

/** These posts as a page of a feed; `name` tells it from all others for good. */
export async function makeFeed(
  { name, address, title }: { name: string; address: string; title: string },
  format: FeedFormat,
  { posts, number, last }: { posts: FullPost[]; number: number; last: number },
): Promise<Feed> {
  const [site, uuid] = await Promise.all([publication(), siteUuid()]);
  return {
    id: uuidWithin(uuid, name),
    title: xmlText(title ? `${title} · ${site.name}` : site.name),
    description: xmlText(site.description || site.tagline || `Posts on ${site.name}`),
    language: site.language,
    siteName: xmlText(site.name),
    siteAddress: absoluteAddress("/"),
    listAddress: absoluteAddress(address),
    icon: site.icon && absoluteAddress(iconAddress(site.icon, 512)),
    hub: null,
    updated: newest(posts),
    addressOf: (page: number) => absoluteAddress(feedAddress(address, format, page)),
    ...{ number, last },
    entries: withinBounds(posts).map((post) => entryOf(post, uuid, site.language)),
  };
}

type PostOfFeed = Omit<FullPost, "html"> & { html: string };

/** The same posts, of which those that are too much for a page have their summary and a link in place of their text. */
function withinBounds(posts: FullPost[]): PostOfFeed[] {
  let left = HTML_MAX;
  return posts.map((post) => {
    if (post.html.length > left) return { ...post, html: insteadOfText(post) };
    left -= post.html.length;
    return post;
  });
}

function insteadOfText({ slug, summary }: FullPost): string {
  return `<p>${escapedXml(summary)}</p><p><a href="${postAddress(slug)}">Read the whole post</a></p>`;
}

function entryOf(post: PostOfFeed, uuid: string, siteLanguage: string): FeedEntry {
  const { id, slug, publishedAt: published } = post;
  const address = absoluteAddress(postAddress(slug));
  return {
    id: uuidWithin(uuid, `post ${id}`),
    ...{ address, published, updated: changedAt(post) },
    title: xmlText(post.title),
    summary: xmlText(post.subtitle || post.summary),
    html: xmlText(absoluteHtml(post.html, address)),
    language: post.language || siteLanguage,
    authors: writersOf(post).map(authorOf),
    tags: post.postTags.map(({ name }) => xmlText(name)),
    cover: coverOf(post.cover),
  };
}

function coverOf(markdown: string): FeedEntry["cover"] {
  const image = absoluteImage(markdown);
  return image && { ...image, alt: xmlText(image.alt) };
}

function authorOf(author: NonNullable<FullPost["author"]>): FeedEntry["authors"][number] {
  return {
    name: xmlText(shownName(author)),
    address: absoluteAddress(userAddress(author.username)),
    picture: author.image && absoluteAddress(avatarAddress(author.image, 256)),
  };
}

/** Of a feed without posts nobody knows more than that it is so now. */
function newest(posts: FullPost[]): Date {
  const times = posts.map((post) => changedAt(post).getTime());
  return posts.length === 0 ? siteNow() : new Date(Math.max(...times));
}
