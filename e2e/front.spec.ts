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
