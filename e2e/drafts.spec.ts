import { DAY_MS } from "../lib/config/durations";
import { db } from "../lib/database/db";
import { addPerson, newName } from "../test/people";
import { expect, test } from "./fixtures";
import { fillPost, writePost } from "./walks";

test("a draft is its author's alone until it is published", async ({
  page,
  login,
  anotherPage,
}) => {
  const { username, id } = await login();
  const title = newName();
  await writePost(page, title, "Not for anybody yet.", "Save draft");
  await expect(page.getByRole("status")).toHaveText("Your draft has been saved.");
  await expect(page.getByLabel("Content")).toHaveValue("Not for anybody yet.");
  const draft = new URL(page.url()).pathname.replace("/update", "");

  const reader = await anotherPage();
  const number = (await db().post.findFirstOrThrow({ where: { authorId: id } })).id;
  for (const address of [draft, `/post/${number}`, `/post/${title}`, `${draft}/history`]) {
    const answer = await reader.goto(address);
    expect([404, 200]).toContain(answer?.status());
    await expect(reader.getByText("Not for anybody yet.")).toHaveCount(0);
  }
  for (const address of ["/", `/user/${username}`]) {
    await reader.goto(address);
    await expect(reader.getByText(title)).toHaveCount(0);
  }
  await expect(reader.getByRole("heading", { name: `Posts by ${username} (0)` })).toBeVisible();

  await page.goto("/drafts");
  await page.getByRole("link", { name: title }).click();
  await page.getByRole("button", { name: "Publish" }).click();
  await expect(page.getByRole("status")).toHaveText("Your post has been created!");
  await expect(page).toHaveURL(`/post/${title}`);
  for (const address of ["/", `/user/${username}`, `/post/${title}`]) {
    await reader.goto(address);
    await expect(reader.getByRole("heading", { name: title }).first()).toBeVisible();
  }
  await page.goto(draft);
  await expect(page).toHaveURL(`/post/${title}`);
  await page.goto("/drafts");
  await expect(page.getByRole("link", { name: title })).toHaveCount(0);
});

test("a draft of another member is not there", async ({ page, login, anotherPage }) => {
  await login();
  await writePost(page, newName(), "Mine.", "Save draft");
  await expect(page.getByRole("status")).toBeVisible();
  const update = page.url();
  const other = await anotherPage(await addPerson());
  for (const address of [
    update,
    update.replace("/update", ""),
    update.replace("update", "history"),
  ]) {
    expect((await other.goto(address))?.status()).toBe(404);
  }
  await other.goto("/drafts");
  await expect(other.getByText("There is nothing unfinished.")).toBeVisible();
});

test("a draft may lack a title, a post may not", async ({ page, login }) => {
  await login();
  await writePost(page, "", "A thought.", "Save draft");
  await expect(page.getByRole("status")).toHaveText("Your draft has been saved.");
  await page.getByRole("button", { name: "Publish" }).click();
  await expect(page.getByText("Please give the post a title.")).toBeVisible();
  await expect(page.getByLabel("Content")).toHaveValue("A thought.");
  await page.goto("/drafts");
  await expect(page.getByRole("link", { name: "Untitled" })).toBeVisible();
  await writePost(page, "", "", "Save draft");
  await expect(page.getByText("Please write something first.")).toBeVisible();
});

test("a secret link shows a draft until it is withdrawn", async ({ page, login, anotherPage }) => {
  await login();
  const title = newName();
  await writePost(page, title, "For a few.", "Save draft");
  await page.getByRole("button", { name: "Create link" }).click();
  const link = await page.getByLabel("Secret link").inputValue();

  const friend = await anotherPage();
  await friend.goto(link);
  await expect(friend.getByRole("heading", { name: title })).toBeVisible();
  await expect(friend.getByText("For a few.")).toBeVisible();
  expect((await friend.goto(`${link}x`))?.status()).toBe(404);

  await page.getByRole("button", { name: "Withdraw link" }).click();
  await expect(page.getByRole("status")).toHaveText("The link has been withdrawn.");
  expect((await friend.goto(link))?.status()).toBe(404);
});

test("a secret link leads on to the post once it is published", async ({
  page,
  login,
  anotherPage,
}) => {
  await login();
  const title = newName();
  await writePost(page, title, "For a few.", "Save draft");
  await page.getByRole("button", { name: "Create link" }).click();
  const link = await page.getByLabel("Secret link").inputValue();
  await page.getByRole("button", { name: "Publish" }).click();
  await expect(page).toHaveURL(`/post/${title}`);
  const friend = await anotherPage();
  await friend.goto(link);
  await expect(friend).toHaveURL(`/post/${title}`);
});

test("an unpublished post is a draft again, and comes back where it was", async ({
  page,
  login,
  newPost,
  anotherPage,
}) => {
  const author = await login();
  const publishedAt = new Date("2020-02-02T12:00:00Z");
  const post = await newPost(author, { title: newName(), publishedAt });
  const reader = await anotherPage();
  await reader.goto(`/user/${author.username}`);
  await expect(reader.getByRole("heading", { name: post.title })).toBeVisible();

  await page.goto(`/post/${post.slug}/update`);
  await page.getByRole("button", { name: "Unpublish" }).click();
  await expect(page.getByRole("status")).toHaveText("Your post is a draft again.");
  expect((await reader.goto(`/post/${post.slug}`))?.status()).toBe(404);
  await reader.goto(`/user/${author.username}`);
  await expect(reader.getByRole("heading", { name: "(0)" })).toBeVisible();

  await page.getByRole("button", { name: "Publish" }).click();
  await expect(page).toHaveURL(`/post/${post.slug}`);
  await reader.goto(`/post/${post.slug}`);
  await expect(reader.getByText("February 2, 2020")).toBeVisible();
});

test("a post is scheduled for a day, a time and a time zone", async ({
  page,
  login,
  anotherPage,
}) => {
  const { id } = await login();
  const title = newName();
  const day = new Date(Date.now() + 30 * DAY_MS).toISOString().slice(0, 10);
  await page.goto("/post/new");
  await fillPost(page, { Title: title, Content: "Patience.", Date: day, Time: "09:30" });
  await expect(page.getByLabel("Time zone")).toHaveValue("UTC");
  await page.getByLabel("Time zone").selectOption("Asia/Tokyo");
  await page.getByRole("button", { name: "Schedule" }).click();
  await expect(page.getByRole("status")).toHaveText("Your post has been scheduled.");
  await expect(page.getByText("09:30 Asia/Tokyo")).toBeVisible();

  const post = await db().post.findFirstOrThrow({ where: { authorId: id } });
  expect(post.publishedAt.toISOString()).toBe(`${day}T00:30:00.000Z`);
  const reader = await anotherPage();
  expect((await reader.goto(`/post/${title}`))?.status()).toBe(404);

  await page.getByRole("link", { name: title }).click();
  await expect(page.getByLabel("Date", { exact: true })).toHaveValue(day);
  await expect(page.getByLabel("Time", { exact: true })).toHaveValue("09:30");
  await page.getByRole("button", { name: "Save draft" }).click();
  await expect(page.getByText("Only you see it.", { exact: false })).toBeVisible();
  await expect
    .poll(async () => (await db().post.findFirst({ where: { id: post.id } }))?.status)
    .toBe("draft");
});

const NO_MOMENT: [date: string, time: string, timeZone: string, error: string][] = [
  ["", "09:30", "UTC", "Please choose a day."],
  ["2099-01-01", "", "UTC", "Please choose a time."],
  ["2020-01-01", "09:30", "UTC", "That moment has passed. Please choose a later one."],
  ["9999-01-01", "09:30", "UTC", "Please choose a day within 10 years."],
];

test("what is no moment to come is refused in words", async ({ page, login }) => {
  await login();
  for (const [date, time, timeZone, error] of NO_MOMENT) {
    await page.goto("/post/new");
    await fillPost(page, { Title: "Later", Content: "Patience.", Date: date, Time: time });
    await page.getByLabel("Time zone").selectOption(timeZone);
    await page.getByRole("button", { name: "Schedule" }).click();
    await expect(page.getByText(error)).toBeVisible();
    await expect(page.getByLabel("Content")).toHaveValue("Patience.");
  }
});
