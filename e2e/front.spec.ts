import { db } from "../lib/database/db";
import { addPerson } from "../test/people";
import { photo } from "../test/photo";
import type { Written } from "../test/posts";
import { refresh } from "../test/site";
import { newTag, tagPost } from "../test/tags";
import { expect, test } from "./fixtures";
import { fillPost } from "./walks";

/** Pins and settings are everybody's on the worker's site. */
test.afterEach(async ({ site }) => {
  const { count: pins } = await db().pinnedPost.deleteMany();
  const { count: settings } = await db().publicationVersion.deleteMany();
  if (pins + settings > 0) await refresh(site);
});

test("a post has a subheading, and says where it stood first", async ({
  page,
  login,
  anotherPage,
}) => {
  const { username } = await login();
  await page.goto("/post/new");
  await fillPost(page, {
    Title: "On corks",
    Subheading: "They come from trees.",
    Content: "A cork is bark.",
    "First published at": "example.org/corks",
  });
  await page.getByRole("button", { name: "Post", exact: true }).click();
  const address = page.getByLabel("First published at");
  await expect(address).toHaveAccessibleDescription(/Please enter a whole address/);
  await expect(page.getByLabel("Subheading")).toHaveValue("They come from trees.");
  await address.fill("https://example.org/corks");
  await page.getByRole("button", { name: "Post", exact: true }).click();
  await expect(page.getByRole("status")).toHaveText("Your post has been created!");
  const post = new URL(page.url()).pathname;

  const reader = await anotherPage();
  await reader.goto(`/user/${username}`);
  await expect(reader.getByText("They come from trees.")).toBeVisible();
  await reader.goto(post);
  await expect(reader.getByText("They come from trees.")).toBeVisible();
  await expect(reader.getByRole("link", { name: "example.org" })).toHaveAttribute(
    "href",
    "https://example.org/corks",
  );
  const head = reader.locator("head");
  await expect(head.locator("link[rel=canonical]")).toHaveAttribute(
    "href",
    "https://example.org/corks",
  );
  await expect(head.locator("meta[name=description]")).toHaveAttribute(
    "content",
    "They come from trees.",
  );

  await page.goto(`${post}/update`);
  await fillPost(page, { Subheading: "", "First published at": "" });
  await page.getByRole("button", { name: "Update", exact: true }).click();
  await expect(page.getByRole("status")).toHaveText("Your post has been updated!");
  await reader.goto(post);
  await expect(reader.getByText("They come from trees.")).toHaveCount(0);
  await expect(head.locator("link[rel=canonical]")).toHaveAttribute("href", new RegExp(`${post}$`));
});

test("a post has a cover: on its page, in lists and in previews elsewhere", async ({
  page,
  login,
  anotherPage,
}) => {
  const { username } = await login();
  await page.goto("/post/pictures");
  const file = { name: "cellar.jpg", mimeType: "image/jpeg", buffer: await photo(1200, 800) };
  await page.getByLabel("Picture", { exact: true }).setInputFiles(file);
  await page.getByLabel("Alternative text").fill("A [cool] cellar");
  await page.getByRole("button", { name: "Upload" }).click();
  const markdown = await page.getByLabel("Markdown to insert").inputValue();
  const address = /\((.*)\)$/.exec(markdown)?.[1] ?? "";

  await page.goto("/post/new");
  await fillPost(page, {
    Title: "Down the stairs",
    Content: "Eleven steps.",
    "Cover picture": address,
    "Cover caption": "Below the house",
  });
  await page.getByRole("button", { name: "Post", exact: true }).click();
  const field = page.getByLabel("Cover picture");
  await expect(field).toHaveAccessibleDescription(/Please insert the Markdown of a picture/);
  await field.fill(markdown.replace("/1200x800", "/1200x801"));
  await page.getByRole("button", { name: "Post", exact: true }).click();
  await expect(field).toHaveAccessibleDescription(/There is no such picture here/);
  await field.fill(markdown);
  await page.getByRole("button", { name: "Post", exact: true }).click();
  await expect(page.getByRole("status")).toHaveText("Your post has been created!");
  const post = new URL(page.url()).pathname;

  const reader = await anotherPage();
  for (const place of [post, `/user/${username}`]) {
    await reader.goto(place);
    const cover = reader.getByRole("article").getByRole("img", { name: "A [cool] cellar" });
    await expect(cover).toHaveJSProperty("complete", true);
    await expect(cover).not.toHaveJSProperty("naturalWidth", 0);
  }
  await reader.goto(post);
  await expect(reader.getByRole("figure")).toContainText("Below the house");
  const preview = reader.locator("head meta[property='og:image']");
  await expect(preview).toHaveAttribute(
    "content",
    /^http:.*\/pictures\/cards\/post-\d+\/[0-9a-f]{32}\.jpg$/,
  );

  await page.goto(`${post}/update`);
  await expect(field).toHaveValue(markdown);
  await field.fill("");
  await page.getByRole("button", { name: "Update", exact: true }).click();
  await expect(page.getByRole("status")).toHaveText("Your post has been updated!");
  await reader.goto(`/user/${username}`);
  await expect(reader.getByRole("img", { name: "A [cool] cellar" })).toHaveCount(0);
});

test("a post that is not listed is there for those who have its link, and nowhere else", async ({
  page,
  login,
  anotherPage,
}) => {
  const { username } = await login();
  const tag = newTag();
  await page.goto("/post/new");
  await fillPost(page, { Title: "For the guests", Content: "Ring twice.", Tags: tag });
  await page.getByLabel("Listing").selectOption("Not listed: only its link leads to it");
  await page.getByRole("button", { name: "Post", exact: true }).click();
  await expect(page.getByRole("status")).toHaveText("Your post has been created!");
  const post = new URL(page.url()).pathname;

  const reader = await anotherPage();
  await reader.goto(post);
  await expect(reader.getByRole("heading", { name: "For the guests" })).toBeVisible();
  await expect(reader.locator("head meta[name=robots]")).toHaveAttribute("content", /noindex/);
  for (const place of ["/", `/user/${username}`]) {
    await reader.goto(place);
    await expect(reader.getByRole("heading", { level: 1 })).toBeAttached();
    await expect(reader.getByText("For the guests")).toHaveCount(0);
  }
  expect((await reader.goto(`/tags/${tag}`))?.status()).toBe(404);
  await page.goto("/drafts");
  const own = page.getByRole("region", { name: "Not listed" });
  await own.getByRole("link", { name: "For the guests" }).click();
  await expect(page.getByText("No list shows it.")).toBeVisible();

  await page.getByLabel("Listing").selectOption("Listed on the site");
  await page.getByRole("button", { name: "Update", exact: true }).click();
  await expect(page.getByRole("status")).toHaveText("Your post has been updated!");
  for (const place of ["/", `/user/${username}`, `/tags/${tag}`]) {
    await reader.goto(place);
    await expect(reader.getByRole("heading", { name: "For the guests" })).toBeVisible();
  }
  await reader.goto(post);
  await expect(reader.locator("head meta[name=robots]")).toHaveCount(0);
});

test("the home page shows pinned posts first and tags as sections, from the moment they are chosen", async ({
  page,
  login,
  newPost,
  anotherPage,
  site,
}) => {
  const admin = await login(await addPerson(undefined, "admin"));
  const tag = newTag();
  const old = { publishedAt: new Date(0), title: `Old and good ${tag}` };
  const posts = await Promise.all(
    [old, {}, {}, {}].map((post) => newPost(admin, { title: `Of today ${newTag()}`, ...post })),
  );
  await tagPost(site, posts[0] as Written, tag);
  const reader = await anotherPage();
  const first = reader.getByRole("article").first();
  await reader.goto("/");
  await expect(first).not.toContainText(old.title);

  for (const { slug } of posts.slice(0, 3)) {
    await page.goto(`/post/${slug}`);
    await page.getByRole("button", { name: "Pin" }).click();
    await expect(page.getByRole("status")).toHaveText(/^The post is pinned/);
    await expect(page.getByRole("button", { name: "Unpin" })).toBeVisible();
  }
  await page.goto(`/post/${posts[3]?.slug}`);
  await page.getByRole("button", { name: "Pin" }).click();
  await expect(page.getByRole("status")).toHaveText(/^Three posts are pinned already/);
  await reader.goto("/");
  await expect(first).toContainText(old.title);
  await expect(first).toContainText("Pinned");
  await expect(reader.getByText("Pinned")).toHaveCount(3);
  await reader.goto("/page/2");
  await expect(reader.getByText("Pinned")).toHaveCount(0);

  await page.goto("/site");
  const sections = page.getByLabel("Sections of the home page");
  await sections.fill("a, b, c, d, e, f, g");
  await page.getByRole("button", { name: "Save settings" }).click();
  await expect(sections).toHaveAccessibleDescription(/at most six sections/);
  await sections.fill(`${tag}, nobody-writes-this`);
  await page.getByRole("button", { name: "Save settings" }).click();
  await expect(page.getByRole("status")).toHaveText("The settings have been saved.");
  await reader.goto("/");
  const section = reader.getByRole("region", { name: tag });
  await expect(section.getByRole("heading", { name: old.title })).toBeVisible();
  await section.getByRole("link", { name: "All posts" }).click();
  await expect(reader).toHaveURL(`/tags/${tag}`);

  await page.goto(`/post/${posts[0]?.slug}`);
  await page.getByRole("button", { name: "Unpin" }).click();
  await expect(page.getByRole("status")).toHaveText("The post is pinned no more.");
  await reader.goto("/");
  await expect(reader.getByText("Pinned")).toHaveCount(2);
});
