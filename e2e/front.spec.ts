import { photo } from "../test/photo";
import { newTag } from "../test/tags";
import { expect, test } from "./fixtures";
import { fillPost } from "./walks";

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
  await expect(preview).toHaveAttribute("content", new RegExp(`^http://.*${address}$`));

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
