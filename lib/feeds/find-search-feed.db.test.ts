import { expect, test } from "vitest";
import { useUp } from "../../test/limits";
import { onTestDatabase } from "../../test/on-test-database";
import { addPage } from "../../test/pages";
import { addPerson, newName } from "../../test/people";
import { addPost } from "../../test/posts";
import { readFeed } from "../../test/read-feed";
import { problemIn, valueIn } from "../../test/texts";
import { settings } from "../config/settings";
import type { FeedFormat } from "../routes";
import { typedWords } from "../search/search-query";
import { absoluteAddress } from "../site/absolute-address";
import { siteUuid, uuidWithin } from "../site/site-identity";
import { findSearchFeed } from "./find-search-feed";
import { writeFeed } from "./write-feed";

onTestDatabase();

const CLIENT = { address: null, userAgent: "" };

async function written(text: string, format: FeedFormat = "atom"): Promise<string> {
  return writeFeed[format](valueIn(await findSearchFeed(typedWords(text), format, CLIENT)));
}

test("a search is followed by its newest posts, under the names they have in other feeds", async () => {
  const word = newName().replace(/[^a-z]/g, "x");
  const author = await addPerson();
  const at = (minute: number) => new Date(2024, 0, 1, 0, minute);
  const posts = [];
  for (let index = 0; index < 22; index++) {
    posts.push(await addPost(author, { title: `${word} ${index}`, publishedAt: at(index) }));
  }
  await addPost(author, { title: word, status: "draft" });
  await addPage({ title: word });
  const { one, other } = await readFeed(await written(`${word} -tag:none`));
  expect(one.items.map(({ title }) => title)).toEqual(
    Array.from({ length: 20 }, (_, index) => `${word} ${21 - index}`),
  );
  expect(one.items[0]?.id).toBe(uuidWithin(await siteUuid(), `post ${posts.at(-1)?.id}`));
  expect(one.title).toBe(`${word} -tag:none · Carafe`);
  const query = new URLSearchParams({ q: `${word} -tag:none` });
  expect(other.meta.link).toBe(absoluteAddress(`/search?${query}`));
  expect(other.meta.xmlurl).toBe(absoluteAddress(`/search/feed.atom?${query}`));
  expect(await written(word)).toBe(await written(` ${word}\0`));
});

test.each([
  "",
  "   ",
  "x".repeat(10_000),
  'un"balanced ]]> & <b>',
  'NEAR(a b) * \'; DROP TABLE "Post"; --',
  "\u202e\u200f 👩‍👩‍👧 \ud800\0\u0001",
])("%j has a feed in each format", async (text) => {
  for (const format of ["xml", "atom"] as const) await readFeed(await written(text, format));
  expect(JSON.parse(await written(text, "json"))).toMatchObject({ items: [] });
});

test("no hub is told of what a search finds, so its feed names none", async () => {
  settings().websubHub = "https://hub.example.org/";
  try {
    expect(await written("wine")).not.toContain("hub");
  } finally {
    settings().websubHub = null;
  }
});

test("whose searches are too many waits with feeds of searches too", async () => {
  await useUp("searches-by-address", "203.0.113.8");
  const client = { address: "203.0.113.8", userAgent: "" };
  expect(problemIn(await findSearchFeed("wine", "xml", client))).toMatchObject({
    code: "too-many",
  });
});
