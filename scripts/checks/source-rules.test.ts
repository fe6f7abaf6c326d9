import { expect, test } from "vitest";
import { browserCode, otherLanguage, ownClock, secondPostText } from "./source-rules";

test("a JavaScript file is refused unless it runs before everything else", () => {
  expect(otherLanguage("scripts/start.mjs")).toEqual([]);
  expect(otherLanguage("lib/posts/slugs/slug.ts")).toEqual([]);
  expect(otherLanguage("server/serve.mjs")).toHaveLength(1);
  expect(otherLanguage("components/avatar.jsx")).toHaveLength(1);
});

test("code for browsers is refused in lib alone", () => {
  const text = '// For the browser\n"use client";\nexport const seen = new Set();';
  expect(browserCode("lib/posts/seen.ts", text)).toHaveLength(1);
  expect(browserCode("components/seen.ts", text)).toEqual([]);
  expect(browserCode("lib/posts/seen.ts", "export const seen = new Set();")).toEqual([]);
});

test.each(["const now = new Date();", "expires < Date.now()"])(
  "this machine's own clock is refused in lib: %s",
  (text) => {
    expect(ownClock("lib/auth/sessions/queries.ts", text)).toHaveLength(1);
    expect(ownClock("lib/log/timestamp.ts", text)).toEqual([]);
    expect(ownClock("components/moment.tsx", text)).toEqual([]);
  },
);

test.each([
  "const columns = { title: post.title, content: post.content };",
  "const select = { 'title': true, 'content': true, slug: true };",
  "const { content, title: heading } = post;",
  "function show({ title, content }: Post) {}",
  "type Text = { title: string; content: string; tags: string };",
  "interface Text { title: string; content: string }",
  "type Field = 'title' | 'content';",
  "const FIELDS = ['title', 'tags', 'content'];",
])("a second spelling of a post's text is refused: %s", (text) => {
  expect(secondPostText("lib/posts/drafts/a.ts", text)).toEqual([
    "lib/posts/drafts/a.ts:1: a second spelling of a post's text; use lib/posts/text",
  ]);
  expect(secondPostText("lib/posts/text/a.ts", text)).toEqual([]);
});

test("who handles a post's text without naming its fields together is let be", () => {
  const text = "const { title } = post; save({ ...textColumns(text), title, slug }); post.content;";
  expect(secondPostText("app/page.tsx", text)).toEqual([]);
});
