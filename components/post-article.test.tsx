import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { Post } from "@/lib/posts/reading/queries";
import type { PostHtml } from "@/lib/posts/rendering/markdown";
import type { Face } from "@/lib/site/face";
import { PostArticle } from "./post-article";
import { PostList } from "./post-list";
import { Publication } from "./publication";

const FACE: Face = {
  name: "Carafe",
  navigation: [],
  footer: "",
  footerLinks: [],
  logo: null,
  timeZone: "UTC",
  dateFormat: "long",
  language: "en",
  isOpen: true,
};

/** The HTML of a page of the publication that holds this. */
function htmlOf(children: ReactNode): string {
  return renderToStaticMarkup(<Publication face={FACE}>{children}</Publication>);
}

function aPost(language: string) {
  return {
    ...{ id: 1, kind: "post", slug: "a", title: "عنوان", language, status: "published" },
    ...{ summary: "", subtitle: "", canonical: "", cover: "", coverCaption: "" },
    ...{
      publishedAt: new Date(0),
      updatedAt: new Date(0),
      readingMinutes: 3,
      contents: [],
      postTags: [],
      author: null,
    },
    html: "<p>نص</p>" as PostHtml,
    excerptHtml: "<p>نص</p>" as PostHtml,
    isExcerptCut: true,
    authorId: null,
    coauthors: [],
    rendererVersion: 1,
  } as unknown as Post & Parameters<typeof PostList>[0]["posts"][number];
}

test("a post names its language, and runs in that one's direction", () => {
  const html = htmlOf(<PostArticle post={aPost("ar")} />);
  expect(html).toMatch(/<article [^>]*lang="ar"/);
  expect(html).toContain('<div dir="rtl" class="prose e-content">');
  expect(html).toMatch(/<div lang="en"[^>]*>.*min read/);
});

test("so it does in a list, where its title stands at the side where it begins", () => {
  const html = htmlOf(<PostList posts={[aPost("ar")]} />);
  expect(html).toMatch(/<article [^>]*lang="ar"/);
  expect(html).toContain('<h2 dir="auto"');
  expect(html).toMatch(/<p lang="en"[^>]*><a [^>]*>Read more/);
});

test("a post in the language of the site says nothing of it", () => {
  const html = htmlOf(<PostArticle post={aPost("")} />);
  expect(html).toMatch(/<article class=/);
  expect(html).toContain('<div dir="auto" class="prose e-content">');
});

test("the subtitle stands below the title, on the page and in lists", () => {
  const post = { ...aPost("en"), subtitle: "In <short>" };
  for (const html of [htmlOf(<PostArticle post={post} />), htmlOf(<PostList posts={[post]} />)]) {
    expect(html).toMatch(/<\/h[12]><p dir="auto"[^>]*>In &lt;short&gt;<\/p>/);
  }
  expect(htmlOf(<PostArticle post={aPost("en")} />)).not.toContain("<p dir=");
});

test("a text that stood elsewhere first says where, with the way there", () => {
  const post = { ...aPost("en"), canonical: "https://example.org/first?a=1" };
  expect(htmlOf(<PostArticle post={post} />)).toMatch(
    /First published at <a href="https:\/\/example\.org\/first\?a=1"[^>]*>example\.org<\/a>/,
  );
  expect(htmlOf(<PostArticle post={aPost("en")} />)).not.toContain("First published");
});

test("its cover takes its room before it is there, the first at once and the others when they come near", () => {
  const address = (width: number) => `/pictures/${"a".repeat(64)}/${width}.webp`;
  const cover = `![A "cellar"](/pictures/${"a".repeat(64)}/700x400.webp)`;
  const post = { ...aPost("en"), cover, coverCaption: "Below <the> house" };
  const article = htmlOf(<PostArticle post={post} />);
  expect(article).toContain(`srcSet="${address(480)} 480w, ${address(700)} 700w"`);
  expect(article).toMatch(/<img [^>]*width="700" height="400" alt="A &quot;cellar&quot;"/);
  expect(article).toMatch(/<figcaption [^>]*>Below &lt;the&gt; house<\/figcaption>/);
  const list = htmlOf(<PostList posts={[post, { ...post, slug: "b" }]} />);
  const [first, second] = list.match(/<img [^>]*>/g) ?? [];
  expect(first).not.toContain("lazy");
  expect(second).toContain('loading="lazy"');
  expect(list).not.toContain("figcaption");
  expect(list).not.toContain("light-dark(");
  const drawn = htmlOf(<PostList posts={[{ ...post, isCoverDarkInk: true }]} />);
  expect(drawn).toContain("light-dark(transparent,#fdfdfb)");
});

test("a pinned post stands first, says so, and stands there once", () => {
  const posts = [1, 2, 3].map((id) => ({
    ...aPost("en"),
    id,
    slug: `p${id}`,
    title: `Post ${id}`,
  }));
  const html = htmlOf(<PostList posts={posts} pinned={posts.slice(1, 2)} />);
  expect(html.match(/Post \d(?=<\/a>)/g)).toEqual(["Post 2", "Post 1", "Post 3"]);
  expect(html.match(/Pinned/g)).toHaveLength(1);
  expect(html.indexOf("Pinned")).toBeLessThan(html.indexOf("Post 2</a>"));
});
