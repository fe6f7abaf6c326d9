import { describe, expect, it, test } from "vitest";
import { onTestDatabase } from "../../test/on-test-database";
import { addMember, newName } from "../../test/people";
import { addPost } from "../../test/posts";
import { present } from "../../test/present";
import { setUpPublication } from "../../test/publication";
import { readFeed } from "../../test/read-feed";
import { aText, valueIn } from "../../test/texts";
import type { Member } from "../actor";
import { settings } from "../config/settings";
import { db } from "../database/db";
import { publishPost } from "../posts/publishing/publish-post";
import { listOfPosts, listOfTag } from "../posts/reading/list-pages";
import { type PostText, UNLISTED } from "../posts/text/post-text";
import type { FeedFormat } from "../routes";
import { absoluteAddress } from "../site/absolute-address";
import { siteUuid, uuidWithin } from "../site/site-identity";
import { findTag } from "../tags/queries";
import { findFeed, POSTS_PER_FEED } from "./find-feed";
import { linkHeaderOf, writeFeed } from "./write-feed";

onTestDatabase();

/** What could break a feed, and a reader. */
const HOSTILE = `]]> & <b>"it"</b> \u0001\u000b\uffff 👩\u200d🌾 a${"\u0301".repeat(100)}`;
const READABLE = `]]> & <b>"it"</b>  👩\u200d🌾 a${"\u0301".repeat(100)}`;

function plain(text?: string | null): string | undefined {
  return text?.replace(/\s+/g, " ").normalize("NFC");
}

async function written(format: FeedFormat, authorId: string, page = "1"): Promise<string> {
  const followed = { list: listOfPosts(authorId), address: "/user/ada", title: "Ada & co" };
  const found = await findFeed(followed, format, page);
  return writeFeed[format](present(found).feed);
}

async function publishedBy(author: Member, text: Partial<PostText>) {
  return valueIn(await publishPost(author, null, aText(text)));
}

describe.each(["xml", "atom"] as const)("a feed in %s", (format) => {
  test("is read by others as it was written", async () => {
    const author = await addMember();
    const displayName = "Ada <Lovelace>";
    await db().user.update({ where: { id: author.id }, data: { displayName } });
    const { id, slug } = await publishedBy(author, {
      title: "Wine & <b>slate</b>",
      content: "See [tags](/tags) and `a]]>b`.\n\n<script>alert(1)</script>",
      tags: "feed.xml, R&D",
      language: "fr",
    });
    const { one, other } = await readFeed(await written(format, author.id));
    const address = absoluteAddress(`/post/${slug}`);
    const guid = uuidWithin(await siteUuid(), `post ${id}`);
    expect(one).toMatchObject({ title: "Ada & co · Carafe", language: "en" });
    expect(one.items).toMatchObject([{ id: guid, title: "Wine & <b>slate</b>", url: address }]);
    expect(other.meta.title).toBe("Ada & co · Carafe");
    const [item] = other.items;
    expect(item).toMatchObject({ guid, link: address, author: displayName });
    expect(item?.categories.toSorted()).toEqual(["R&D", "feed.xml"]);
    for (const content of [one.items[0]?.content, item?.description]) {
      expect(content).toContain(`<a href="${absoluteAddress("/tags")}" rel=`);
      expect(content).toContain("<code>a]]>b</code>");
      expect(content).not.toContain("<script");
    }
    const post = await db().post.findUniqueOrThrow({ where: { id } });
    expect(Math.abs(Number(item?.pubdate) - Number(post.publishedAt))).toBeLessThan(1_000);
  });

  test("stays well-formed whatever a title holds", async () => {
    const author = await addMember();
    await addPost(author, { title: HOSTILE, content: `Text ${HOSTILE}` });
    const xml = await written(format, author.id);
    const { one, other } = await readFeed(xml);
    expect(plain(one.items[0]?.title)).toBe(plain(READABLE));
    // It takes markup out of titles.
    expect(plain(other.items[0]?.title)).toBe(plain(READABLE.replace(/<\/?b>/g, "")));
  });

  test.each([
    ["types and tags in the text", "Use `List<T>`, Map<K, V> and \\<main>. I <3 a<b> & x <- 5."],
    ["text from the right", "# שלום\n\nمرحبا [קישור](#שלום) **בולד**"],
    [
      "footnotes and headings",
      "## One\n\nText[^1] and [back](#one).\n\n[^1]: A note, [here](/about).",
    ],
    ["words without spaces", "**「強調」**した東京。~~中文~~，https://example.org/路?a=1&b=2。"],
    [
      "code and what stands for characters",
      "```html\n<p>&amp; ]]> &#8203;</p>\n```\n\n&copy; &lt;",
    ],
    ["a table and formulas", "| a | b |\n|-|-|\n| `x|y` | $a<b$ |"],
  ])("has %s as the page has", async (_, content) => {
    const author = await addMember();
    await publishedBy(author, { content });
    const xml = await written(format, author.id);
    const [entry] = JSON.parse(await written("json", author.id)).items;
    const { one, other } = await readFeed(xml);
    expect(other.items[0]?.description).toBe(entry.content_html.trim());
    expect(one.items).toHaveLength(1);
    expect(entry.content_html).not.toMatch(/ (?:href|src|srcset)="(?!https?:)/);
  });

  test("without posts is a feed too", async () => {
    const { one, other } = await readFeed(await written(format, (await addMember()).id));
    expect(one.items).toEqual([]);
    expect(other.items).toEqual([]);
  });
});

test("the description of RSS is HTML that says what the summary says as text", async () => {
  const author = await addMember();
  await publishedBy(author, { subtitle: 'Map<K, V> & <script>alert("x")</script>' });
  const { other } = await readFeed(await written("xml", author.id));
  expect(other.items[0]?.summary).toBe(
    'Map&lt;K, V&gt; &amp; &lt;script&gt;alert("x")&lt;/script&gt;',
  );
});

test("the cover of a post goes along, with its size and what it shows", async () => {
  const author = await addMember();
  const { id } = await addPost(author);
  const address = `/pictures/${"0".repeat(64)}/960x540.webp`;
  await db().post.update({ where: { id }, data: { cover: `![A & "cellar"](${address})` } });
  const url = absoluteAddress(address);
  const media = { url, medium: "image", type: "image/webp", width: "960", height: "540" };
  for (const format of ["xml", "atom"] as const) {
    const { other } = await readFeed(await written(format, author.id));
    expect(other.items[0]?.["media:content"]).toMatchObject({
      "@": media,
      "media:description": { "#": 'A & "cellar"' },
    });
  }
  expect(JSON.parse(await written("json", author.id)).items).toMatchObject([{ image: url }]);
});

test("JSON Feed says the same", async () => {
  const author = await addMember();
  const { id, slug } = await publishedBy(author, {
    subtitle: HOSTILE,
    tags: "wine",
    language: "fr",
  });
  const feed = JSON.parse(await written("json", author.id));
  const address = absoluteAddress(`/post/${slug}`);
  expect(feed).toMatchObject({
    version: "https://jsonfeed.org/version/1.1",
    title: "Ada & co · Carafe",
    home_page_url: absoluteAddress("/user/ada"),
    feed_url: absoluteAddress("/user/ada/feed.json"),
    language: "en",
  });
  expect(feed.items).toMatchObject([
    {
      id: uuidWithin(await siteUuid(), `post ${id}`),
      url: address,
      title: "About wine",
      content_html: expect.stringContaining("<p"),
      summary: expect.stringContaining("]]> &"),
      authors: [{ name: author.username }],
      tags: ["wine"],
      language: "fr",
      date_published: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
    },
  ]);
});

test("whoever has written a post with others is named with them, and each of their feeds has it", async () => {
  const [author, other] = [await addMember(), await addMember()];
  const post = await publishedBy(author, {});
  await db().coauthor.create({
    data: { postId: post.id, userId: other.id, position: 1, publishedAt: new Date() },
  });
  const names = [author, other].map(({ username }) => ({ name: username }));
  for (const { id } of [author, other]) {
    expect(JSON.parse(await written("json", id)).items).toMatchObject([{ authors: names }]);
    const atom = await written("atom", id);
    expect(names.every(({ name }) => atom.includes(`<name>${name}</name>`))).toBe(true);
  }
});

test("older posts are on later pages, which lead to each other", async () => {
  const author = await addMember();
  const count = 2 * POSTS_PER_FEED + 1;
  for (let number = 0; number < count; number++) {
    await addPost(author, { title: `Post ${number}`, publishedAt: new Date(1e12 + number * 1000) });
  }
  const titles: string[] = [];
  for (const page of ["1", "2", "3"]) {
    const { items } = JSON.parse(await written("json", author.id, page));
    titles.push(...items.map(({ title }: { title: string }) => title));
  }
  expect(titles).toEqual(Array.from({ length: count }, (_, at) => `Post ${count - 1 - at}`));
  const second = await written("atom", author.id, "2");
  const linkTo = (rel: string) => new RegExp(`<link [^>]*rel="${rel}"[^>]*>`).exec(second)?.[0];
  const address = absoluteAddress("/user/ada/feed.atom");
  expect(linkTo("self")).toContain(`href="${address}?page=2"`);
  expect(linkTo("first")).toContain(`href="${address}"`);
  expect(linkTo("previous")).toContain(`href="${address}"`);
  expect(linkTo("next")).toContain(`href="${address}?page=3"`);
  expect(linkTo("last")).toContain(`href="${address}?page=3"`);
  const followed = { list: listOfPosts(author.id), address: "/user/ada", title: "" };
  for (const page of ["4", "0", "none", "-1", "1e9"]) {
    expect(await findFeed(followed, "atom", page)).toBeNull();
  }
});

test("a page of a feed has an end: posts that are too much for it have their summary and a link", async () => {
  const author = await addMember();
  for (const [number, size] of [1_900_000, 1_000_000, 1_900_000, 10].entries()) {
    const { id } = await publishedBy(author, {
      title: `Post ${number}`,
      content: "Wine & <slate>",
    });
    const data = {
      html: `<p>${"a".repeat(size)}</p>`,
      publishedAt: new Date(1e12 - number * 1000),
    };
    await db().post.update({ where: { id }, data });
  }
  const { items } = JSON.parse(await written("json", author.id));
  const texts = items.map(({ content_html }: { content_html: string }) => content_html);
  expect(texts.map((text: string) => text.length > 900_000)).toEqual([true, true, false, false]);
  const link = `<a href="${items[2].url}">Read the whole post</a>`;
  expect(texts[2]).toBe(`<p>Wine &amp; &lt;slate&gt;</p><p>${link}</p>`);
  expect(texts[3]).toBe(`<p>${"a".repeat(10)}</p>`);
  for (const format of ["xml", "atom"] as const) {
    const { one } = await readFeed(await written(format, author.id));
    expect(one.items[2]?.content).toContain(link);
  }
});

test("a feed with a hub names it and itself, on its first page", async () => {
  const { id } = await addMember();
  settings().websubHub = "https://hub.example.org/?a=1&b=2";
  const hub = "https://hub.example.org/?a=1&amp;b=2";
  try {
    for (const format of ["xml", "atom"] as const) {
      const feed = await written(format, id);
      expect(feed).toMatch(
        new RegExp(`<(?:atom:)?link [^>]*href="${hub.replace("?", "\\?")}" rel="hub"`),
      );
      expect(feed).toContain(`href="${absoluteAddress(`/user/ada/feed.${format}`)}" rel="self"`);
    }
    const json = JSON.parse(await written("json", id));
    expect(json.hubs).toEqual([{ type: "WebSub", url: settings().websubHub }]);
    const followed = { list: listOfPosts(id), address: "/user/ada", title: "" };
    const { feed } = present(await findFeed(followed, "atom", "1"));
    const self = absoluteAddress("/user/ada/feed.atom");
    expect(linkHeaderOf(feed)).toEqual({
      Link: `<${settings().websubHub}>; rel="hub", <${self}>; rel="self"`,
    });
  } finally {
    settings().websubHub = null;
  }
  expect(await written("atom", id)).not.toContain("hub");
});

test("an entry is the same after its post has moved and been changed, and says when that was", async () => {
  const author = await addMember();
  const first = await publishedBy(author, { title: newName() });
  const [before] = JSON.parse(await written("json", author.id)).items;
  await new Promise((resolve) => setTimeout(resolve, 5));
  const slug = newName();
  const base = { id: first.id, version: first.version };
  expect(await publishPost(author, base, aText({ title: "Another", slug }))).toMatchObject({
    ok: true,
  });
  const [after] = JSON.parse(await written("json", author.id)).items;
  expect(after).toMatchObject({
    id: before.id,
    url: absoluteAddress(`/post/${slug}`),
    title: "Another",
  });
  expect(after.date_published).toBe(before.date_published);
  expect(after.date_modified > before.date_modified).toBe(true);
});

test("a post that only its link leads to is in no feed", async () => {
  const author = await addMember();
  await publishedBy(author, { listing: UNLISTED });
  expect(JSON.parse(await written("json", author.id)).items).toEqual([]);
});

it.each(["draft", "scheduled", "hidden"] as const)("a %s post is in no feed", async (status) => {
  const author = await addMember();
  await addPost(author, { status });
  expect(JSON.parse(await written("json", author.id)).items).toEqual([]);
});

test("a tag has its posts, and a post whose author has left keeps its place", async () => {
  const [author, tag] = [await addMember(), newName()];
  const { id } = await addPost(author, { tags: tag });
  await db().post.update({ where: { id }, data: { authorId: null } });
  const found = present(await findTag(tag));
  const followed = { list: listOfTag(found), address: `/tags/${tag}`, title: tag };
  const { feed } = present(await findFeed(followed, "atom", "1"));
  expect(feed.entries).toMatchObject([{ authors: [], tags: [tag] }]);
  const { one, other } = await readFeed(writeFeed.xml(feed));
  expect(one.items).toHaveLength(1);
  expect(other.items[0]?.author).toBe("Carafe");
});

test("the site's name and language are the publication's", async () => {
  await setUpPublication({ name: "The <Decanter>", language: "pt-BR", description: "Wine & co." });
  const { one } = await readFeed(await written("xml", (await addMember()).id));
  expect(one).toMatchObject({ title: "Ada & co · The <Decanter>", description: "Wine & co." });
});
