import { db } from "../lib/database/db";
import { expect, test } from "./fixtures";
import { deletePost, fillPost, writePost } from "./walks";

test("a member writes a post and everybody reads it", async ({ page, login, anotherPage }) => {
  const { username } = await login();
  await writePost(page, "On decanting", "Let it breathe.\n\nThen pour.");
  await expect(page).toHaveURL(/\/post\/on-decanting(-\w+)?$/);
  await expect(page.getByRole("status")).toHaveText("Your post has been created!");
  await expect(page.getByRole("heading", { name: "On decanting" })).toBeVisible();

  const reader = await anotherPage();
  for (const address of ["/", `/user/${username}`, new URL(page.url()).pathname]) {
    await reader.goto(address);
    await expect(reader.getByRole("heading", { name: "On decanting" }).first()).toBeVisible();
  }
  await expect(reader.getByRole("button", { name: "Delete" })).toHaveCount(0);
  await expect(reader.getByRole("link", { name: "Update" })).toHaveCount(0);
});

test("what a text from elsewhere names at its head goes into the fields, or stays in the text", async ({
  page,
  login,
}) => {
  const head = "---\ntitle: Slate & wine\ntags: [slate, riesling]\ndate: 2021-03-04\n---";
  await login();
  await writePost(page, "", `${head}\n\nThe text below.`);
  const question = page.getByRole("alert").filter({ hasText: "front matter" });
  await expect(question).toContainText("Slate & wine");
  await expect(question).toContainText("slate, riesling");
  await expect(question).toContainText("That date has passed.");
  await question.getByRole("button", { name: "Take them over" }).click();
  await expect(page.getByRole("status").filter({ hasText: "in the fields now" })).toBeVisible();
  await expect(page.getByLabel("Title")).toHaveValue("Slate & wine");
  await expect(page.getByLabel("Tags")).toHaveValue("slate, riesling");
  await expect(page.getByLabel("Content")).toHaveValue("The text below.");
  await page.getByRole("button", { name: "Post", exact: true }).click();
  await expect(page.getByRole("status")).toHaveText("Your post has been created!");
  await expect(page.getByRole("heading", { name: "Slate & wine" })).toBeVisible();
  await expect(page.getByRole("link", { name: "riesling" })).toBeVisible();

  await writePost(page, "As it is", `${head}\n\nThe text below.`, "Save draft");
  await expect(question).toContainText("in place of “As it is”");
  await question.getByRole("button", { name: "Leave the text as it is" }).click();
  await expect(page.getByRole("status").first()).toContainText("Your draft has been saved");
  await expect(page.getByLabel("Title")).toHaveValue("As it is");
  await expect(page.getByLabel("Content")).toHaveValue(`${head}\n\nThe text below.`);

  await page.getByLabel("Content").fill(`${head}\n\nAnother text below.`);
  await page.getByRole("button", { name: "Publish", exact: true }).click();
  await expect(page.getByRole("status")).toHaveText("Your post has been created!");
});

test("a message is shown exactly once", async ({ page, login }) => {
  await login();
  await writePost(page, "Once", "Only once.");
  await expect(page.getByRole("status")).toHaveText("Your post has been created!");
  await page.reload();
  await expect(page.getByRole("heading", { name: "Once" })).toBeVisible();
  await expect(page.getByRole("status")).toHaveCount(0);
});

test("a message does not follow to the next page", async ({ page, login }) => {
  await login();
  await writePost(page, "Once more", "Only once.");
  await expect(page.getByRole("status")).toBeVisible();
  await page.getByRole("link", { name: "About", exact: true }).click();
  await expect(page.getByRole("heading", { name: "About" })).toBeVisible();
  await expect(page.getByRole("status")).toHaveCount(0);
});

test("an author updates a post, and its address stays", async ({
  page,
  login,
  newPost,
  anotherPage,
}) => {
  const author = await login();
  const post = await newPost(author, { title: "Before", content: "Old text." });
  const reader = await anotherPage();
  await reader.goto(`/post/${post.slug}`);
  await expect(reader.getByText("Old text.")).toBeVisible();

  await page.goto(`/post/${post.slug}`);
  await page.getByRole("link", { name: "Update", exact: true }).click();
  await expect(page.getByLabel("Title")).toHaveValue("Before");
  await expect(page.getByLabel("Content")).toHaveValue("Old text.");
  await page.getByLabel("Title").fill("After");
  await page.getByLabel("Content").fill("New text.");
  await page.getByRole("button", { name: "Update" }).click();
  await expect(page).toHaveURL(`/post/${post.slug}`);
  await expect(page.getByRole("status")).toHaveText("Your post has been updated!");

  await reader.reload();
  await expect(reader.getByRole("heading", { name: "After" })).toBeVisible();
  await expect(reader.getByText("New text.")).toBeVisible();
});

test("an author deletes a post only after saying so twice", async ({
  page,
  login,
  newPost,
  anotherPage,
}) => {
  const author = await login();
  const post = await newPost(author, { title: "To be deleted" });
  await page.goto(`/post/${post.slug}`);
  await page.getByRole("button", { name: "Delete" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog).toBeVisible();
  await dialog.getByRole("button", { name: "Cancel" }).click();
  await expect(dialog).toBeHidden();

  await page.getByRole("button", { name: "Delete" }).click();
  await dialog.getByRole("button", { name: "Delete" }).click();
  await expect(page).toHaveURL("/");
  await expect(page.getByRole("status")).toHaveText("Your post has been deleted!");
  expect((await page.goto(`/post/${post.slug}`))?.status()).toBe(404);
  expect((await (await anotherPage()).goto(`/post/${post.slug}`))?.status()).toBe(404);
});

test("a browser that does not know the dialog's commands asks too", async ({
  page,
  login,
  newPost,
}) => {
  const post = await newPost(await login(), { title: "To be deleted" });
  await page.route(`/post/${post.slug}`, async (route) => {
    if (route.request().method() !== "GET") return route.fallback();
    const response = await route.fetch();
    const body = (await response.text()).replaceAll(/ command(?:for)?="[^"]*"/gi, "");
    await route.fulfill({ response, body });
  });
  await page.goto(`/post/${post.slug}`);
  const open = page.getByRole("button", { name: "Delete" });
  await expect(open).not.toHaveAttribute("command");
  await open.click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Cancel" }).click();
  await expect(dialog).toBeHidden();
  await open.click();
  await dialog.getByRole("button", { name: "Delete" }).click();
  await expect(page).toHaveURL("/");
  await expect(page.getByRole("status")).toHaveText("Your post has been deleted!");
});

test("posts of one title have addresses of their own", async ({ page, login }) => {
  await login();
  const addresses = new Set<string>();
  for (let number = 0; number < 3; number++) {
    await writePost(page, "The same title", `Number ${number}.`);
    await expect(page.getByRole("status")).toBeVisible();
    addresses.add(page.url());
  }
  expect(addresses.size).toBe(3);
});

test("the number of a post leads to its address for good", async ({ page, login, newPost }) => {
  const post = await newPost(await login());
  const answer = await page.request.get(`/post/${post.id}`, { maxRedirects: 0 });
  expect(answer.status()).toBe(308);
  expect(answer.headers().location).toBe(`/post/${post.slug}`);
  await page.goto(`/post/${post.id}`);
  await expect(page).toHaveURL(`/post/${post.slug}`);
});

const REFUSED: [what: string, title: string, content: string, error: string][] = [
  ["no title", "", "Text.", "Please give the post a title."],
  ["a title of spaces", "   ", "Text.", "Please give the post a title."],
  ["a title that nobody can see", "\u200b\u202e", "Text.", "Please give the post a title."],
  [
    "a title far too long",
    "a".repeat(101),
    "Text.",
    "A title can have at most 100 characters. This has 101.",
  ],
  ["no content", "Title", "", "Please write something first."],
  ["content of spaces", "Title", " \n \n ", "Please write something first."],
  [
    "content far too long",
    "Title",
    "a".repeat(100_001),
    "A post can have at most 100,000 characters. This has 100,001.",
  ],
];

test("what cannot be a post is refused in words, and nothing typed is lost", async ({
  page,
  login,
}) => {
  await login();
  for (const [what, title, content, error] of REFUSED) {
    await test.step(what, async () => {
      await writePost(page, title, content);
      // The preview may say it, too.
      await expect(page.locator("[id$=-error]").getByText(error)).toBeVisible();
      await expect(page.getByLabel("Title")).toHaveValue(title);
      await expect(page.getByLabel("Content")).toHaveValue(content);
    });
  }
});

test("strange letters are text like any other", async ({ page, login, anotherPage }) => {
  await login();
  const title = "<script>alert(1)</script> 🍷 مرحبا %00 &amp; ‮abc";
  const content = "\\<img src=x onerror=alert(1)>\nמימין לשמאל\n\n👩‍👩‍👧‍👦 %00 ' OR 1=1 --";
  await writePost(page, title, content);
  await expect(page.getByRole("status")).toHaveText("Your post has been created!");
  const reader = await anotherPage();
  const dialogs: string[] = [];
  reader.on("dialog", (dialog) => void dialogs.push(dialog.message()));
  await reader.goto(new URL(page.url()).pathname);
  await expect(reader.getByRole("heading", { level: 1 })).toHaveText(title);
  await expect(reader.getByText("<img src=x onerror=alert(1)>")).toBeVisible();
  expect(dialogs).toEqual([]);
});

test("a post stands as it was typed: paragraphs, line breaks, links", async ({
  page,
  login,
  newPost,
}) => {
  const content = "First line\nsecond line\n\nSee https://example.org/a_b?c=d.";
  const post = await newPost(await login(), { content });
  await page.goto(`/post/${post.slug}`);
  const paragraphs = page.locator("article p").filter({ hasText: /line|See/ });
  await expect(paragraphs).toHaveCount(2);
  // biome-ignore lint/performance/useDomNodeTextContent: line breaks are the point
  expect(await paragraphs.first().innerText()).toBe("First line\nsecond line");
  await expect(page.getByRole("link", { name: "https://example.org/a_b?c=d" })).toHaveAttribute(
    "href",
    "https://example.org/a_b?c=d",
  );
});

test("a text survives the end of the session it was written in", async ({ page, login }) => {
  const author = await login();
  await page.goto("/post/new");
  await page.getByLabel("Title").fill("Long thoughts");
  await page.getByLabel("Content").fill("Thought for longer than the session lasted.");
  await db().session.deleteMany({ where: { userId: author.id } });
  await page.getByRole("button", { name: "Post", exact: true }).click();
  await expect(page.getByRole("alert").filter({ hasText: "You are logged out" })).toBeVisible();
  await expect(page.getByLabel("Title")).toHaveValue("Long thoughts");
  await expect(page.getByLabel("Content")).toHaveValue(
    "Thought for longer than the session lasted.",
  );

  await login(author);
  await page.getByRole("button", { name: "Post", exact: true }).click();
  await expect(page.getByRole("status")).toHaveText("Your post has been created!");
});

test("a change survives the end of the session it was made in", async ({
  page,
  login,
  newPost,
}) => {
  const author = await login();
  const post = await newPost(author);
  await page.goto(`/post/${post.slug}/update`);
  await page.getByLabel("Content").fill("Changed.");
  await db().session.deleteMany({ where: { userId: author.id } });
  await page.getByRole("button", { name: "Update" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "You are logged out" })).toBeVisible();
  await expect(page.getByLabel("Content")).toHaveValue("Changed.");
});

test("a change of a post that was deleted meanwhile becomes a draft", async ({
  page,
  login,
  newPost,
  anotherPage,
}) => {
  const author = await login();
  const post = await newPost(author);
  await page.goto(`/post/${post.slug}/update`);
  await fillPost(page, { Title: "Still here", Content: "Written while it was deleted." });
  await deletePost(await anotherPage(author), post);
  await page.getByRole("button", { name: "Update" }).click();
  await expect(page.getByRole("status")).toHaveText(
    "This post was deleted meanwhile. Your text has been saved as a draft.",
  );
  await expect(page.getByLabel("Title")).toHaveValue("Still here");
  await expect(page.getByLabel("Content")).toHaveValue("Written while it was deleted.");
  await expect(page.getByLabel("Address")).toHaveValue(post.slug);

  await page.getByRole("button", { name: "Publish" }).click();
  await expect(page).toHaveURL(`/post/${post.slug}`);
  await expect(page.getByText("Written while it was deleted.")).toBeVisible();
});

test("a change of a post that got another address meanwhile stays in its form", async ({
  page,
  login,
  newPost,
  anotherPage,
}) => {
  const author = await login();
  const post = await newPost(author);
  const other = await anotherPage(author);
  for (const window of [page, other]) await window.goto(`/post/${post.slug}/update`);
  await fillPost(other, { Address: `${post.slug}-moved`, Content: "Moved." });
  await other.getByRole("button", { name: "Update" }).click();
  await expect(other).toHaveURL(`/post/${post.slug}-moved`);

  await page.getByLabel("Content").fill("Written while it moved.");
  await page.getByRole("button", { name: "Update" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "in another window" })).toBeVisible();
  await expect(page.getByLabel("Content")).toHaveValue("Written while it moved.");
  await page.getByRole("button", { name: "Update" }).click();
  await expect(page.getByRole("status")).toHaveText("Your post has been updated!");
  await expect(page.getByText("Written while it moved.")).toBeVisible();
});

test("the update page of my post leads a visitor to log in", async ({
  page,
  login,
  newPost,
  anotherPage,
}) => {
  const post = await newPost(await login());
  await page.goto(`/post/${post.slug}/update`);
  await expect(page.getByLabel("Title")).toHaveValue(post.title);

  const stranger = await anotherPage();
  await stranger.goto(`/post/${post.slug}/update`);
  await expect(stranger).toHaveURL(
    `/login?callbackUrl=${encodeURIComponent(`/post/${post.slug}/update`)}`,
  );
});
