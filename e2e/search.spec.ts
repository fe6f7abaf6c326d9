import { db } from "../lib/database/db";
import { useUp } from "../test/limits";
import { addPerson, newName } from "../test/people";
import { expect, test } from "./fixtures";
import { writePost } from "./walks";

/** A word that no other test has. */
const newWord = () =>
  newName()
    .replace(/[^a-z]/g, "")
    .padEnd(6, "q");

test("a reader finds what somebody has just published, by the form at the head of every page", async ({
  page,
  login,
  anotherPage,
}) => {
  const [word, author] = [
    `${newWord()}${Date.now().toString(36).replace(/\d/g, "x")}`,
    await addPerson(),
  ];
  await login(author);
  await writePost(page, `On ${word}`, `Some words.\n\nThe ${word}berry is red.`);
  await expect(page.getByRole("status")).toHaveText("Your post has been created!");
  await page.goto("/post/new");
  await page.getByLabel("Title").fill(`A draft on ${word}`);
  await page.getByRole("button", { name: "Save draft" }).click();
  await expect(page.getByRole("status")).toHaveText("Your draft has been saved.");

  const reader = await anotherPage();
  await reader.goto("/");
  const head = reader.getByRole("banner");
  await head.getByLabel("Search for").fill(`${word} -white`);
  await head.getByRole("button", { name: "Search" }).click();
  await expect(reader.getByRole("heading", { name: `Search: ${word} -white` })).toBeVisible();
  await expect(reader.locator('meta[name="robots"]')).toHaveAttribute("content", "noindex");
  await expect(reader.getByText("1 result", { exact: true })).toBeVisible();
  await expect(reader.locator("mark")).toHaveText([word, `${word}berry`]);
  await expect(reader.getByText("A draft on")).toBeHidden();
  const follow = reader.getByRole("link", { name: "Follow this search" });
  const feed = await reader.request.get((await follow.getAttribute("href")) ?? "");
  const { etag = "", "content-type": type, "x-robots-tag": robots } = feed.headers();
  expect([feed.status(), type, robots]).toEqual([
    200,
    "application/rss+xml; charset=utf-8",
    "noindex",
  ]);
  expect(await feed.text()).toContain(`<title>On ${word}</title>`);
  const json = reader.locator('link[type="application/feed+json"]').first();
  const known = { "if-none-match": etag };
  expect((await reader.request.get(feed.url(), { headers: known })).status()).toBe(304);
  const { items } = await (
    await reader.request.get((await json.getAttribute("href")) ?? "")
  ).json();
  expect(items).toMatchObject([{ title: `On ${word}` }]);
  await reader.getByRole("link", { name: `On ${word}` }).click();
  await expect(reader.getByText("is red.")).toBeVisible();

  await page.goto(`/search?q=${word}&order=newest`);
  const drafts = page.getByRole("region", { name: "Your drafts" });
  await expect(drafts.getByRole("link", { name: `A draft on ${word}` })).toBeVisible();
  await page.goto(`/search?q=${newWord()}${newWord()}`);
  await expect(page.getByText("Nothing found.")).toBeVisible();
});

test("whatever is asked, a page in words answers, and one beyond the last is none", async ({
  page,
}) => {
  for (const [q, words] of [
    ["", "posts that have both words"],
    ["-\"*'; --", "There is no word in that to look for."],
    [newWord() + "x".repeat(10_000), "Nothing found."],
    ["\u202e\u200f", "There is no word"],
  ] as const) {
    const answer = await page.goto(`/search?q=${encodeURIComponent(q)}`);
    expect(answer?.status()).toBe(200);
    await expect(page.getByText(words)).toBeVisible();
    expect((await page.request.get(`/search/feed.atom?q=${encodeURIComponent(q)}`)).status()).toBe(
      200,
    );
  }
  expect((await page.goto(`/search?q=${newWord()}&page=2`))?.status()).toBe(404);
  expect((await page.goto("/search?q=wine&page=x"))?.status()).toBe(404);
});

test("who searches too often is told how long to wait", async ({ page }) => {
  await useUp("searches-by-address", "127.0.0.1");
  const answer = await page.goto("/search?q=wine");
  await expect(page.getByText("Too many attempts. Please wait a minute")).toBeVisible();
  expect(answer?.status()).toBe(429);
  const feed = await page.request.get("/search/feed.xml?q=wine");
  expect(feed.status()).toBe(429);
  expect(Number(feed.headers()["retry-after"])).toBeLessThanOrEqual(60);
  expect(await feed.text()).toContain("That was too often");
  await db().rateLimit.deleteMany({ where: { key: { startsWith: "searches-by-address" } } });
});
