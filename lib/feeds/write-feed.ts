import { generateAtomFeed, generateJsonFeed, generateRssFeed } from "feedsmith";
import type { FeedFormat } from "../routes";
import { type Feed, type FeedEntry, otherPages } from "./feed";
import { FEED_FORMATS } from "./feed-formats";

/** A page of a feed in each format, with everything of each post. */
export const writeFeed: Record<FeedFormat, (feed: Feed) => string> = {
  xml: writeRss,
  atom: writeAtom,
  json: writeJson,
};

const GENERATOR = "Carafe";

function linksOf(feed: Feed, format: FeedFormat) {
  const { type } = FEED_FORMATS[format];
  const own = { rel: "self", href: feed.addressOf(feed.number), type };
  const hub = feed.hub ? [{ rel: "hub", href: feed.hub }] : [];
  return [own, ...hub, ...otherPages(feed).map((link) => ({ ...link, type }))];
}

/** What a feed with a hub says of both as a header, where a hub looks first (https://www.w3.org/TR/websub/#discovery). */
export function linkHeaderOf({ hub, addressOf, number }: Feed): { Link?: string } {
  return hub ? { Link: `<${hub}>; rel="hub", <${addressOf(number)}>; rel="self"` } : {};
}

/** https://www.rssboard.org/media-rss */
function mediaOf({ cover }: Pick<FeedEntry, "cover">) {
  if (!cover) return {};
  const { alt, ...picture } = cover;
  const description = alt ? { description: { value: alt, type: "plain" } } : {};
  const content = { ...picture, medium: "image", type: "image/webp", ...description };
  return { media: { contents: [content] } };
}

/** https://www.rssboard.org/rss-specification, and https://www.rssboard.org/rss-profile for what it leaves open. */
function writeRss(feed: Feed): string {
  return generateRssFeed({
    title: feed.title,
    link: feed.listAddress,
    description: feed.description,
    language: feed.language,
    lastBuildDate: feed.updated,
    generator: GENERATOR,
    atom: { links: linksOf(feed, "xml") },
    items: feed.entries.map((entry) => ({
      title: entry.title,
      link: entry.address,
      description: textAsHtml(entry.summary),
      guid: { value: entry.id, isPermaLink: false },
      pubDate: entry.published,
      categories: entry.tags.map((name) => ({ name })),
      dc: { creators: creatorsOf(entry, feed), languages: [entry.language] },
      atom: { updated: entry.updated },
      content: { encoded: entry.html },
      ...mediaOf(entry),
    })),
  });
}

/** What a description is in RSS. */
function textAsHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

function creatorsOf({ authors }: FeedEntry, { siteName }: Feed): string[] {
  return authors.length > 0 ? authors.map(({ name }) => name) : [siteName];
}

/** https://www.rfc-editor.org/rfc/rfc4287 */
function writeAtom(feed: Feed): string {
  const alternate = { rel: "alternate", href: feed.listAddress, type: "text/html" };
  return generateAtomFeed({
    id: feed.id,
    title: { value: feed.title },
    subtitle: { value: feed.description },
    updated: feed.updated,
    links: [...linksOf(feed, "atom"), alternate],
    authors: [{ name: feed.siteName, uri: feed.siteAddress }],
    generator: { text: GENERATOR },
    ...(feed.icon ? { icon: feed.icon } : {}),
    xml: { lang: feed.language },
    entries: feed.entries.map(atomEntry),
  });
}

function atomEntry(entry: FeedEntry) {
  return {
    id: entry.id,
    title: { value: entry.title },
    links: [{ rel: "alternate", href: entry.address, type: "text/html" }],
    published: entry.published,
    updated: entry.updated,
    authors: entry.authors.map(({ name, address: uri }) => ({ name, uri })),
    categories: entry.tags.map((term) => ({ term })),
    summary: { value: entry.summary },
    content: { type: "html", value: entry.html },
    ...mediaOf(entry),
    xml: { lang: entry.language },
  };
}

/** https://www.jsonfeed.org/version/1.1/ */
function writeJson(feed: Feed): string {
  const next = feed.number < feed.last ? { next_url: feed.addressOf(feed.number + 1) } : {};
  const written = generateJsonFeed({
    title: feed.title,
    home_page_url: feed.listAddress,
    feed_url: feed.addressOf(feed.number),
    ...next,
    ...(feed.hub ? { hubs: [{ type: "WebSub", url: feed.hub }] } : {}),
    description: feed.description,
    ...(feed.icon ? { icon: feed.icon } : {}),
    authors: [{ name: feed.siteName, url: feed.siteAddress }],
    language: feed.language,
    items: feed.entries.map(jsonItem),
  });
  // An empty list it would leave out.
  return JSON.stringify({ items: [], ...(written as object) });
}

function jsonItem(entry: FeedEntry) {
  return {
    id: entry.id,
    url: entry.address,
    title: entry.title,
    content_html: entry.html,
    summary: entry.summary,
    date_published: entry.published,
    date_modified: entry.updated,
    authors: entry.authors.map(({ name, address: url, picture }) => ({
      name,
      url,
      ...(picture ? { avatar: picture } : {}),
    })),
    tags: entry.tags,
    ...(entry.cover ? { image: entry.cover.url } : {}),
    language: entry.language,
  };
}
