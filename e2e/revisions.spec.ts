import { expect, test } from "./fixtures";
import { fillPost } from "./walks";

test("every former text of a post is kept, with what changed, and comes back", async ({
  page,
  login,
  newPost,
  anotherPage,
}) => {
  const author = await login();
  const post = await newPost(author, { content: "The wine is red and heavy." });
  await page.goto(`/post/${post.slug}/update`);
  await fillPost(page, { Content: "The wine is white and heavy." });
  await page.getByRole("button", { name: "Update" }).click();
  await expect(page.getByRole("status")).toHaveText("Your post has been updated!");

  await page.goto(`/post/${post.slug}/history`);
  const versions = page.getByRole("main").getByRole("listitem");
  await expect(versions).toHaveCount(2);
  await expect(versions.first().getByRole("deletion")).toHaveText("red");
  await expect(versions.first().getByRole("insertion")).toHaveText("white");
  await expect(versions.first()).toContainText(`Saved by ${author.username}`);

  await page.getByRole("button", { name: "Restore" }).click();
  await expect(page.getByRole("status")).toHaveText("That text has been restored.");
  await expect(page.getByLabel("Content")).toHaveValue("The wine is red and heavy.");
  const reader = await anotherPage();
  await reader.goto(`/post/${post.slug}`);
  await expect(reader.getByText("The wine is red and heavy.")).toBeVisible();
  await page.goto(`/post/${post.slug}/history`);
  await expect(versions).toHaveCount(3);
});

test("the history is the author's alone", async ({ page, login, newPost, anotherPage }) => {
  const author = await login();
  const post = await newPost(author);
  await page.goto(`/post/${post.slug}/history`);
  await expect(page.getByText("The first text that is kept.")).toBeVisible();
  await login();
  expect((await page.goto(`/post/${post.slug}/history`))?.status()).toBe(403);
  const visitor = await anotherPage();
  await visitor.goto(`/post/${post.slug}/history`);
  await expect(visitor).toHaveURL(/\/login\?callbackUrl=/);
});

test("an edit of an older text is not saved over a newer one: the page shows both", async ({
  page,
  context,
  login,
  newPost,
  anotherPage,
}) => {
  const post = await newPost(await login(), { content: "One line.\n\nAnother line." });
  const other = await context.newPage();
  await page.goto(`/post/${post.slug}/update`);
  await other.goto(`/post/${post.slug}/update`);
  await fillPost(other, { Content: "One line, longer.\n\nAnother line.", Tags: "cellar" });
  await other.getByRole("button", { name: "Update" }).click();
  await expect(other.getByRole("status")).toHaveText("Your post has been updated!");

  await fillPost(page, { Content: "One line.\n\nAnother line, changed." });
  await page.getByRole("button", { name: "Update" }).click();
  const newer = page.getByRole("alert").filter({ hasText: "changed in another window" });
  await expect(newer.getByRole("insertion").filter({ hasText: "changed" })).toBeVisible();
  await expect(newer.getByRole("deletion").filter({ hasText: "longer" })).toBeVisible();
  await expect(newer.getByRole("heading", { name: "Tags" })).toBeVisible();
  await expect(newer.getByRole("deletion").filter({ hasText: "cellar" })).toBeVisible();
  await expect(page.getByLabel("The saved text in full")).toHaveValue(/One line, longer\./);
  await expect(page.getByLabel("Content", { exact: true })).toHaveValue(/Another line, changed\./);
  const reader = await anotherPage();
  await reader.goto(`/post/${post.slug}`);
  await expect(reader.getByText("One line, longer.")).toBeVisible();

  await fillPost(page, { Content: "One line, longer.\n\nAnother line, changed." });
  await page.getByRole("button", { name: "Update" }).click();
  await expect(page.getByRole("status")).toHaveText("Your post has been updated!");
  await reader.reload();
  await expect(reader.getByText("Another line, changed.")).toBeVisible();
  await page.goto(`/post/${post.slug}/history`);
  await expect(page.getByRole("main").getByRole("listitem")).toHaveCount(3);
});
