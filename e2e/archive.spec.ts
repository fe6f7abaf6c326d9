import { db } from "../lib/database/db";
import { refresh } from "../test/site";
import { expect, test } from "./fixtures";
import { isKept } from "./kept-pages";
import { deletePost, writePost } from "./walks";

/** In which no other test publishes. */
const day = (text: string) => new Date(`1987-${text}T12:00:00Z`);

test("readers find by year and month what was published, and what goes is gone from there", async ({
  page,
  login,
  site,
  newPost,
  anotherPage,
}) => {
  const author = await login();
  const winter = await newPost(author, { title: "On snow", publishedAt: day("01-31") });
  const spring = await newPost(author, { title: "On mud", publishedAt: day("03-15") });
  const copies = Array.from({ length: 50 }, (_, index) => ({
    ...{ title: `Day ${index}`, slug: `day-${index}-of-${author.username}`, content: "Mud." },
    ...{ authorId: author.id, publishedAt: day("03-01") },
  }));
  await db().post.createMany({ data: copies });
  await newPost(author, { publishedAt: day("05-15") });
  await refresh(site);

  const reader = await anotherPage();
  await reader.goto("/");
  await reader.getByRole("contentinfo").getByRole("link", { name: "Archive" }).click();
  const heading = reader.getByRole("heading", { level: 1 });
  await expect(heading).toHaveText("Archive");
  const year = reader.getByRole("region", { name: "1987" });
  await expect(year.getByRole("listitem")).toHaveText([
    "May 1 post",
    "March 51 posts",
    "January 1 post",
  ]);
  await year.getByRole("link", { name: "1987" }).click();
  await expect(heading).toHaveText("Posts from 1987 (53)");
  await reader.getByRole("link", { name: "March" }).click();
  await expect(reader).toHaveURL("/archive/1987/03");
  await expect(heading).toHaveText("Posts from March 1987 (51)");
  const lines = reader.getByRole("main").getByRole("listitem").filter({ hasText: "1987 ·" });
  await expect(lines).toHaveCount(50);
  await expect(lines.first()).toContainText(`March 15, 1987 · ${author.username}`);
  await reader.getByRole("navigation", { name: "Pagination" }).getByText("2").click();
  await expect(lines).toHaveCount(1);
  await expect(reader.locator('head link[rel="prev"]')).toHaveAttribute("href", "/archive/1987/03");
  await expect(reader.locator('head link[rel="next"]')).toHaveCount(0);
  const ways = reader.getByRole("navigation", { name: "Archive" });
  await ways.getByRole("link", { name: "Earlier: January 1987" }).click();
  await lines.getByRole("link", { name: "On snow" }).click();
  await expect(reader).toHaveURL(`/post/${winter.slug}`);

  await reader.request.get("/archive/1987/03");
  await writePost(page, "Of today");
  await expect(page.getByRole("status")).toBeVisible();
  expect(await isKept(reader.request, "/archive/1987/03"), "it shows nothing of today").toBe(true);
  await deletePost(page, winter);
  await expect(page.getByRole("status")).toBeVisible();
  await reader.goto("/archive/1987/03");
  await expect(ways.getByRole("link", { name: "Earlier: January 1987" })).toHaveCount(0);
  expect((await reader.goto("/archive/1987/01"))?.status()).toBe(404);
  await reader.goto("/archive/1987/3");
  await expect(reader).toHaveURL("/archive/1987/03");
  await expect(heading).toBeVisible();
  await page.goto("/archive/1987/3");
  await expect(page).toHaveURL("/archive/1987/03");
  await expect(page.getByRole("link", { name: spring.title })).toBeVisible();
  await expect(page.getByRole("link", { name: "Account", exact: true })).toBeVisible();
});

test("an address of the archive that names no month in which something is leads to words", async ({
  page,
}) => {
  const places = [
    "0000",
    "1e3",
    "-1",
    "2031",
    "1987/13",
    "1987/3",
    "1987/00",
    "1987/-1",
    "2126/01",
  ];
  for (const place of [...places, "1987/03/page/0", "page/2", "page/1e1"]) {
    const answer = await page.request.get(`/archive/${place}`);
    expect(answer.status(), place).toBe(404);
    expect(await answer.text(), place).toContain("<h1");
  }
  await page.goto("/archive/1987/13");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("There is no such page");
});
