import type { Page } from "@playwright/test";
import { db } from "../lib/database/db";
import { addPerson, newName } from "../test/people";
import { expect, test } from "./fixtures";
import { fillPost } from "./walks";

// The page stands open while somebody logs out in another tab, and somebody else logs in.

const TEXT = "Typed before anybody else was logged in.";

async function expectKept(page: Page, title: string): Promise<void> {
  await expect(page.getByRole("alert").filter({ hasText: "another account" })).toBeVisible();
  await expect(page.getByLabel("Title")).toHaveValue(title);
  await expect(page.getByLabel("Content")).toHaveValue(TEXT);
}

test("a post is not published under the name of somebody who logged in meanwhile", async ({
  page,
  login,
}) => {
  const [ada, title] = [await addPerson(), newName()];
  await login(ada);
  await page.goto("/post/new");
  await fillPost(page, { Title: title, Content: TEXT });
  const bob = await login();
  const send = () => page.getByRole("button", { name: "Post", exact: true }).click();
  await send();
  await expectKept(page, title);
  await expect(page.getByLabel(`Do it as ${bob.username}`)).not.toBeChecked();
  expect(await db().post.count({ where: { authorId: bob.id } })).toBe(0);

  await login(ada);
  await send();
  await expect(page.getByRole("status")).toHaveText("Your post has been created!");
  expect(await db().post.count({ where: { title, authorId: ada.id } })).toBe(1);
});

test("who says so publishes the text under the own name", async ({ page, login }) => {
  const title = newName();
  const bob = await addPerson();
  await login();
  await page.goto("/post/new");
  await page.route("**/editor/autosave", (route) => route.abort()); // it would be a draft of the other's
  await fillPost(page, { Title: title, Content: TEXT });
  await login(bob);
  await page.getByRole("button", { name: "Post", exact: true }).click();
  await expectKept(page, title);
  await page.getByLabel(`Do it as ${bob.username}`).check();
  await page.getByRole("button", { name: "Post", exact: true }).click();
  await expect(page.getByRole("status")).toHaveText("Your post has been created!");
  expect(await db().post.count({ where: { title, authorId: bob.id } })).toBe(1);
});

test("a change of another's post becomes a draft of whoever sends it", async ({
  page,
  login,
  newPost,
}) => {
  const ada = await login();
  const { id, slug, title } = await newPost(ada);
  await page.goto(`/post/${slug}/update`);
  await page.getByLabel("Content").fill(TEXT);
  const bob = await login();
  await page.getByRole("button", { name: "Update", exact: true }).click();
  await expectKept(page, title);
  await page.getByLabel(`Do it as ${bob.username}`).check();
  await page.getByRole("button", { name: "Update", exact: true }).click();
  await expect(page.getByRole("status")).toContainText("saved as a draft of your own");
  const posts = await db().post.findMany({ where: { content: TEXT, title } });
  expect(posts).toMatchObject([{ authorId: bob.id, status: "draft" }]);
  expect(posts[0]?.id).not.toBe(id);
});

test("a profile is not written over by somebody else's", async ({ page, login }) => {
  await login();
  await page.goto("/account");
  await page.getByLabel("About me").fill(TEXT);
  const bob = await login();
  await page.getByRole("button", { name: "Update", exact: true }).click();
  await expect(page.getByLabel(`Do it as ${bob.username}`)).not.toBeChecked();
  await expect(page.getByLabel("About me")).toHaveValue(TEXT);
  const { about, username } = await db().user.findUniqueOrThrow({ where: { id: bob.id } });
  expect({ about, username }).toEqual({ about: "", username: bob.username });
});
