import { mf2 } from "microformats-parser";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { ListedPost, Post } from "@/lib/posts/reading/queries";
import type { PostHtml } from "@/lib/posts/rendering/markdown";
import type { Face } from "@/lib/site/face";
import { PostArticle } from "./post-article";
import { PostList } from "./post-list";
import { Publication } from "./publication";

const FACE: Face = {
  ...{ name: "Carafe", navigation: [], footer: "", footerLinks: [], logo: null, isOpen: true },
  ...{ timeZone: "UTC", dateFormat: "long", language: "en" },
};

/** Whatever somebody can type into a title, and what a text can hold. */
const ODD_TITLE = `]]> & <b>"x"</b> 🍷👩‍👩‍👧 e${"\u0301".repeat(100)} \u0001`;

const person = (username: string, displayName = "") => ({
  ...{ id: username, username, displayName, image: null },
});

const POST = {
  ...{ id: 1, kind: "post", slug: "on-wine", title: ODD_TITLE, language: "", status: "published" },
  ...{ summary: "A glass & more.", subtitle: "", canonical: "", cover: "", coverCaption: "" },
  ...{ publishedAt: new Date("2026-03-01T10:00:00Z"), updatedAt: new Date("2026-04-01T10:00:00Z") },
  ...{
    readingMinutes: 3,
    contents: [],
    authorId: "ada",
    rendererVersion: 1,
    isCoverDarkInk: false,
  },
  postTags: [
    { slug: "wine", name: "Wine & more" },
    { slug: "odd", name: "]]>" },
  ],
  author: person("ada", "Ada <Vintner>"),
  coauthors: [person("ben")],
  html: "<h2>Red</h2><p>A glass &amp; more.</p>" as PostHtml,
  excerptHtml: "<p>A glass &amp; more.</p>" as PostHtml,
  isExcerptCut: true,
} as unknown as Post & ListedPost;

function parsed(children: React.ReactNode) {
  const html = renderToStaticMarkup(<Publication face={FACE}>{children}</Publication>);
  return mf2(html, { baseUrl: "https://blog.example/" }).items;
}

const AUTHORS = [
  ["Ada <Vintner>", "https://blog.example/user/ada"],
  ["ben", "https://blog.example/user/ben"],
].map(([name, url]) => expect.objectContaining({ properties: { name: [name], url: [url] } }));

const SAME_EVERYWHERE = {
  name: [ODD_TITLE.trim()],
  url: ["https://blog.example/post/on-wine"],
  author: AUTHORS,
  published: ["2026-03-01T10:00:00.000Z"],
  category: ["Wine & more", "]]>"],
  summary: ["A glass & more."],
};

test("programs read a post whole, whatever is in it", () => {
  const [entry, ...others] = parsed(<PostArticle post={POST} />);
  expect(others).toEqual([]);
  expect(entry?.type).toEqual(["h-entry"]);
  expect(entry?.properties).toEqual({
    ...SAME_EVERYWHERE,
    updated: ["2026-04-01T10:00:00.000Z"],
    content: [expect.objectContaining({ html: POST.html })],
  });
});

test("a subtitle is its summary, and a post without tags and authors has none", () => {
  const post = { ...POST, subtitle: "In short", postTags: [], author: null, coauthors: [] };
  const [entry] = parsed(<PostArticle post={post} />);
  expect(entry?.properties).toMatchObject({ summary: ["In short"] });
  expect(entry?.properties).not.toHaveProperty("category");
  expect(entry?.properties).not.toHaveProperty("author");
});

test("fifty authors are each named", () => {
  const coauthors = Array.from({ length: 49 }, (_, index) => person(`writer-${index}`));
  const [entry] = parsed(<PostArticle post={{ ...POST, coauthors }} />);
  expect(entry?.properties.author).toHaveLength(50);
});

test("a list is a feed of its posts, of which those that are there in full have their text", () => {
  const short = { ...POST, id: 2, slug: "short", isExcerptCut: false, subtitle: "Short" };
  const [feed, ...others] = parsed(<PostList posts={[POST, short]} />);
  expect(others).toEqual([]);
  expect(feed?.type).toEqual(["h-feed"]);
  const [cut, whole] = feed?.children ?? [];
  expect(cut?.properties).toEqual(SAME_EVERYWHERE);
  expect(whole?.properties).toMatchObject({
    url: ["https://blog.example/post/short"],
    summary: ["Short"],
    content: [expect.objectContaining({ html: POST.excerptHtml })],
  });
});

test("a page of the site's own is no entry", () => {
  expect(parsed(<PostArticle post={{ ...POST, kind: "page" }} />)).toEqual([]);
});
