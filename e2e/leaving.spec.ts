import type { APIRequestContext, Page } from "@playwright/test";
import { DAY_MS, HOUR_MS } from "../lib/config/durations";
import { db } from "../lib/database/db";
import { imageStorage } from "../lib/media/storage/storage";
import { addPerson, newName, PASSWORD, type Person } from "../test/people";
import type { Written } from "../test/posts";
import { expect, test } from "./fixtures";
import { keptOf } from "./kept-pages";

const KEEP = "Keep my posts, under “A former member”";

type Choice = "Delete my posts" | typeof KEEP;

async function deleteAccount(page: Page, choice: Choice, password = PASSWORD): Promise<void> {
  await page.goto("/account/data");
  await page.getByRole("link", { name: "Delete account" }).click();
  await page.getByLabel(choice).check();
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Delete account" }).click();
}

/** A newest post of `author` among others', with every page of it kept for visitors. */
async function setScene(
  newPost: (author: Person, post?: { title?: string; publishedAt: Date }) => Promise<Written>,
  author: Person,
  visitor: APIRequestContext,
) {
  const other = await addPerson();
  // Of other words: posts of the same ones lead to each other.
  const theirs = await newPost(other, {
    title: "Zithers",
    publishedAt: new Date(Date.now() - DAY_MS),
  });
  // Between them, as a post leads to the next.
  await newPost(other, { publishedAt: new Date(Date.now() - HOUR_MS) });
  const mine = await newPost(author);
  const touched = ["/", `/post/${mine.slug}`, `/post/${mine.id}`, `/user/${author.username}`];
  const untouched = [`/post/${theirs.slug}`, `/user/${other.username}`, "/about"];
  const all = [...touched, ...untouched];
  await keptOf(visitor, all);
  // A page that took long to make, on a site that has just started, is made once more.
  await expect.poll(() => keptOf(visitor, all)).toEqual(all);
  return { mine, touched, untouched };
}

test("a wrong password deletes nothing, and the choice stays", async ({ page, login, newPost }) => {
  const { id } = await login();
  await newPost({ id } as Person);
  await deleteAccount(page, "Delete my posts", "a wrong guess");
  await expect(page.getByLabel("Password")).toHaveAccessibleDescription(
    "That is not your password.",
  );
  await expect(page.getByLabel("Password")).toHaveValue("");
  await expect(page.getByLabel("Delete my posts")).toBeChecked();
  await expect(page.getByText("1 post, unless you keep them here")).toBeVisible();
  expect(await db().post.count({ where: { authorId: id } })).toBe(1);
});

test("who leaves with their posts is gone from every page, and the name is free again", async ({
  page,
  context,
  login,
  newPost,
  anotherPage,
}) => {
  const author = await login();
  const hash = newName().replace("ada-", "a".repeat(54));
  await imageStorage.put(hash, [{ width: 64, bytes: new Uint8Array(1) }]);
  await db().avatar.create({ data: { userId: author.id, hash } });
  const visitor = (await anotherPage()).request;
  const { mine, touched, untouched } = await setScene(newPost, author, visitor);
  expect((await visitor.get(`/pictures/${hash}/64.webp`)).status()).toBe(200);
  const cookies = await context.cookies();
  await deleteAccount(page, "Delete my posts");
  await expect(page).toHaveURL("/");
  await expect(page.getByRole("status")).toHaveText("Your account has been deleted.");
  await expect(page.getByRole("link", { name: "Log in", exact: true })).toBeVisible();
  expect((await context.cookies()).map(({ name }) => name)).not.toContain("authjs.session-token");

  await test.step("visitors see it at once, and keep what it does not touch", async () => {
    // Whoever had many posts stood around many, so that all posts are drawn anew.
    const kept = untouched.filter((address) => !address.startsWith("/post/"));
    expect(await keptOf(visitor, [...touched, ...untouched])).toEqual(kept);
    expect(await (await visitor.get("/")).text()).not.toContain(mine.slug);
    const gone = [`/post/${mine.slug}`, `/post/${mine.id}`, `/user/${author.username}`];
    for (const address of [...gone, `/pictures/${hash}/64.webp`]) {
      expect((await visitor.get(address)).status(), address).toBe(404);
    }
    expect(await imageStorage.get(hash, 64)).toBeNull();
  });

  await test.step("the cookie, sent again, is nobody's", async () => {
    await context.addCookies(cookies);
    await page.goto("/account");
    await expect(page).toHaveURL("/login?callbackUrl=%2Faccount");
  });

  await test.step("somebody else can take the name and the address", async () => {
    await page.goto("/register");
    await page.getByLabel("Username").fill(author.username);
    await page.getByLabel("Email").fill(author.email);
    await page.getByLabel("Password", { exact: true }).fill("correct horse");
    await page.getByLabel("Confirm password").fill("correct horse");
    await page.getByRole("button", { name: "Sign up" }).click();
    await expect(page).toHaveURL("/login");
    expect((await visitor.get(`/user/${author.username}`)).status()).toBe(200);
  });
});

test("who leaves the posts behind is no longer named on them", async ({
  page,
  login,
  newPost,
  anotherPage,
}) => {
  const author = await login();
  const reader = await anotherPage();
  const { mine, touched, untouched } = await setScene(newPost, author, reader.request);
  await deleteAccount(page, KEEP);
  await expect(page.getByRole("status")).toHaveText("Your account has been deleted.");

  expect(await keptOf(reader.request, [...touched, ...untouched])).toEqual(untouched);
  expect((await reader.request.get(`/user/${author.username}`)).status()).toBe(404);
  for (const address of ["/", `/post/${mine.slug}`]) {
    expect(await (await reader.request.get(address)).text()).not.toContain(author.username);
  }
  await reader.goto(`/post/${mine.slug}`);
  await expect(reader.getByText("A former member")).toBeVisible();
});

test("an account without a password is deleted by its name", async ({ page, login }) => {
  const { id, username } = await login();
  await db().password.delete({ where: { userId: id } });
  await page.goto("/account/delete");
  await expect(page.getByLabel("Password")).toHaveCount(0);
  await expect(page.getByLabel(KEEP)).toBeChecked();
  await page.getByLabel("Username").fill("somebody-else");
  await page.getByRole("button", { name: "Delete account" }).click();
  await expect(page.getByLabel("Username")).toHaveAccessibleDescription(
    /That is not your username\./,
  );
  await page.getByLabel("Username").fill(` ${username} `);
  await page.getByRole("button", { name: "Delete account" }).click();
  await expect(page.getByRole("status")).toHaveText("Your account has been deleted.");
  expect(await db().user.count({ where: { id } })).toBe(0);
});

test("the account page leads to one's data", async ({ page, login }) => {
  const { username } = await login();
  await page.goto("/account");
  await page.getByRole("link", { name: "Data", exact: true }).click();
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Download my data" }).click();
  expect((await download).suggestedFilename()).toMatch(
    new RegExp(`^carafe-${username}-\\d{4}-\\d\\d-\\d\\d\\.zip$`),
  );
});
