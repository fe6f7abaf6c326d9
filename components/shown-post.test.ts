import { expect, test } from "vitest";
import type { ListedPost } from "@/lib/posts/reading/queries";
import type { PostHtml } from "@/lib/posts/rendering/markdown";
import { shownInList, shownPost } from "./shown-post";

const HEAD = {
  id: 7,
  slug: "a-post",
  title: "A post",
  subtitle: "In short",
  cover: `![A \\[red\\] cellar](/pictures/${"a".repeat(64)}/960x540.webp)`,
  coverCaption: "Below the house",
  isCoverDarkInk: true,
  language: "fr",
  canonical: "",
  status: "published",
  authorId: "an-id",
  publishedAt: new Date(0),
  rendererVersion: 3,
  author: { id: "an-id", username: "ann", displayName: "Ann Lee", image: null },
  coauthors: [] as { id: string; username: string; displayName: string; image: string | null }[],
  postTags: [{ slug: "wine", name: "Wine" }],
} as const;

const SHOWN = {
  slug: "a-post",
  title: "A post",
  subtitle: "In short",
  cover: { hash: "a".repeat(64), width: 960, height: 540, alt: "A [red] cellar", isDarkInk: true },
  language: "fr",
  status: "published",
  publishedAt: new Date(0),
  author: { username: "ann", displayName: "Ann Lee", image: null },
  coauthors: [{ username: "ben", displayName: "" }],
  postTags: [{ slug: "wine", name: "Wine" }],
};

const html = "<p>Text</p>" as PostHtml;

test("nothing goes along with a page but what it shows of a post", () => {
  const listed: ListedPost = {
    ...HEAD,
    coauthors: [{ id: "another", username: "ben", displayName: "", image: "a-picture" }],
    postTags: [...HEAD.postTags],
    excerptHtml: html,
    isExcerptCut: true,
  };
  expect(shownInList(listed)).toEqual({ ...SHOWN, excerptHtml: html, isExcerptCut: true });
  const own = { kind: "post" as const, html, contents: [], readingMinutes: 2 };
  const post = {
    ...HEAD,
    postTags: [...HEAD.postTags],
    ...own,
    summary: "Text",
    updatedAt: new Date(1),
  };
  expect(shownPost(post)).toEqual({
    ...SHOWN,
    id: 7,
    coauthors: [],
    ...own,
    canonical: "",
    coverCaption: "Below the house",
    summary: "", // it has a subtitle
    changedAt: new Date(1),
  });
});

test("a former member has no name", () => {
  const post = { ...HEAD, postTags: [], author: null, excerptHtml: html, isExcerptCut: false };
  expect(shownInList(post).author).toBeNull();
});
