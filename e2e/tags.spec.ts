import type { Page } from "@playwright/test";
import { db } from "../lib/database/db";
import { addPerson, PASSWORD } from "../test/people";
import { refresh } from "../test/site";
import { newTag, tagPost } from "../test/tags";
import { expect, test } from "./fixtures";

async function headingAt(page: Page, address: string): Promise<string | null> {
  await page.goto(address);
  return page.getByRole("heading", { level: 1 }).textContent();
}

for (const reader of ["a visitor", "a member"]) {
  test(`${reader} finds by its tags what was written about a thing`, async ({
    page,
    site,
    login,
    newPost,
  }) => {
    if (reader === "a member") await login();
    const [wine, bread] = [newTag(), newTag()];
    const post = await newPost(await addPerson());
    await tagPost(site, post, `${wine}, ${bread.toUpperCase()}`);
    await tagPost(site, await newPost(await addPerson(), { title: "More wine" }), wine);

    await page.goto(`/post/${post.slug}`);
    const tags = page.getByRole("list", { name: "Tags" });
    await expect(tags.getByRole("link")).toHaveText([`#${bread.toUpperCase()}`, `#${wine}`]);
    await tags.getByRole("link", { name: wine }).click();
    await expect(page).toHaveURL(`/tags/${wine}`);
    const heading = page.getByRole("heading", { level: 1 });
    await expect(heading).toHaveText(`Posts tagged ${wine} (2)`);
    await expect(page).toHaveTitle(new RegExp(`^Posts tagged ${wine}`));
    const articles = page.getByRole("article");
    await expect(articles.getByRole("heading", { level: 2 })).toHaveText(["More wine", post.title]);

    await articles.getByRole("link", { name: bread.toUpperCase() }).click();
    await expect(heading).toHaveText(`Posts tagged ${bread.toUpperCase()} (1)`);
    await page.getByRole("link", { name: "All tags" }).click();
    await expect(page).toHaveURL("/tags");
    await expect(heading).toHaveText("Tags");
    const entry = page.getByRole("main").getByRole("listitem").filter({ hasText: wine });
    await expect(entry).toHaveText(`${wine} 2 posts`);
    const account = page.getByRole("link", { name: "Account", exact: true });
    await expect(account).toHaveCount(reader === "a member" ? 1 : 0);
  });
}

test("the home page leads to all tags", async ({ page, newPost }) => {
  await newPost(await addPerson());
  await page.goto("/");
  await page.getByRole("link", { name: "All tags" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Tags");
});

test("the posts of a tag stand on numbered pages, newest first", async ({
  page,
  site,
  newPost,
}) => {
  const [author, tag] = [await addPerson(), newTag()];
  for (const day of [3, 6, 1, 5, 2, 4]) {
    const publishedAt = new Date(Date.UTC(2020, 0, day));
    await tagPost(site, await newPost(author, { title: `Day ${day}`, publishedAt }), tag);
  }
  const titles = page.getByRole("article").getByRole("heading");
  await page.goto(`/tags/${tag}`);
  await expect(titles).toHaveText(["Day 6", "Day 5", "Day 4", "Day 3", "Day 2"]);
  const pagination = page.getByRole("navigation", { name: "Pagination" });
  await pagination.getByRole("link", { name: "2" }).click();
  await expect(page).toHaveURL(`/tags/${tag}/page/2`);
  await expect(titles).toHaveText(["Day 1"]);
  await page.goto(`/tags/${tag}?page=2`);
  await expect(titles).toHaveText(["Day 1"]);
  await page.goto(`/tags/${tag}/page/1`);
  await expect(page).toHaveURL(`/tags/${tag}`);
  await page.goto("/tags/page/1");
  await expect(page).toHaveURL("/tags");
});

test("a tag that no published post has is not found", async ({ page, site, newPost, login }) => {
  const [tag, hidden] = [newTag(), newTag()];
  const author = await addPerson();
  await tagPost(site, await newPost(author), tag);
  const draft = await newPost(author);
  await tagPost(site, draft, hidden);
  const unpublished = { status: "draft", postTags: { deleteMany: {} } };
  await db().post.update({ where: { id: draft.id }, data: unpublished });
  await refresh(site);
  const missing = [
    `/tags/${newTag()}`,
    `/tags/${hidden}`,
    `/tags/${tag}/page/2`,
    `/tags/${tag}/page/x`,
    `/tags/${tag.toUpperCase()}`,
    `/tags/${"a".repeat(300)}`,
    "/tags/page/2",
  ];
  for (const isMember of [false, true]) {
    if (isMember) await login();
    for (const address of missing) {
      const answer = await page.goto(address);
      expect(answer?.status(), address).toBe(404);
    }
    await page.goto("/tags");
    await expect(page.getByRole("main").getByText(hidden)).toHaveCount(0);
  }
});

test("who publishes, changes and unpublishes a post sees it come to its tags and go", async ({
  page,
  login,
  anotherPage,
}) => {
  await login();
  const [wine, bread] = [newTag(), newTag()];
  const visitor = await anotherPage();
  const states = async () => [
    await headingAt(visitor, `/tags/${wine}`),
    await headingAt(visitor, `/tags/${bread}`),
    (await headingAt(visitor, "/tags")) && (await visitor.getByText(wine).count()),
  ];
  const missing = (await states())[0];
  expect(await states()).toEqual([missing, missing, 0]);

  await page.goto("/post/new");
  await page.getByLabel("Title").fill("About wine");
  await page.getByLabel("Content").fill("Text.");
  await page.getByLabel("Tags").fill(`#${wine},`);
  await page.getByRole("button", { name: "Post", exact: true }).click();
  await page.waitForURL(/\/post\/about-wine/);
  expect(await states()).toEqual([`Posts tagged ${wine} (1)`, missing, 1]);
  expect(await headingAt(page, `/tags/${wine}`)).toBe(`Posts tagged ${wine} (1)`);

  await page.getByRole("link", { name: "About wine" }).click();
  await page.getByRole("link", { name: "Update", exact: true }).click();
  await page.waitForURL(/\/update$/);
  await expect(page.getByLabel("Tags")).toHaveValue(wine);
  await page.getByLabel("Tags").fill(bread);
  await page.getByRole("button", { name: "Update" }).click();
  await page.waitForURL(({ pathname }) => !pathname.endsWith("/update"));
  expect(await states()).toEqual([missing, `Posts tagged ${bread} (1)`, 0]);
});

test("a deleted account takes its posts from the pages of their tags", async ({
  page,
  site,
  login,
  newPost,
  anotherPage,
}) => {
  const [member, tag] = [await login(), newTag()];
  await tagPost(site, await newPost(member), tag);
  await tagPost(site, await newPost(await addPerson()), tag);
  const visitor = await anotherPage();
  expect(await headingAt(visitor, `/tags/${tag}`)).toBe(`Posts tagged ${tag} (2)`);

  await page.goto("/account/delete");
  await page.getByLabel("Delete my posts").check();
  await page.getByLabel("Password").fill(PASSWORD);
  await page.getByRole("button", { name: "Delete account" }).click();
  await expect(page.getByRole("status")).toHaveText("Your account has been deleted.");
  expect(await headingAt(visitor, `/tags/${tag}`)).toBe(`Posts tagged ${tag} (1)`);
});
