import { RICH_POST } from "../../test/rich-post";
import { accessibilityViolations } from "../accessibility-violations";
import { expect, test } from "../fixtures";
import { writePost } from "../walks";

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(`in ${colorScheme} mode`, () => {
    test.use({ colorScheme });

    test("axe finds nothing in a post with everything in it, nor does it leave a narrow screen", async ({
      page,
      login,
    }) => {
      const { username } = await login();
      await writePost(page, "Everything", RICH_POST);
      await expect(page.getByRole("status")).toBeVisible();
      await page.setViewportSize({ width: 320, height: 800 });
      for (const address of [new URL(page.url()).pathname, `/user/${username}`]) {
        await page.goto(address);
        expect(await accessibilityViolations(page), address).toEqual([]);
        const width = await page.locator("html").evaluate((html) => html.scrollWidth);
        expect(width, address).toBeLessThanOrEqual(320);
      }
    });
  });
}

test("the keyboard reaches what scrolls", async ({ page, login }) => {
  await login();
  await writePost(page, "Scrolling", RICH_POST);
  await expect(page.getByRole("status")).toBeVisible();
  for (const scrolling of [page.getByRole("group", { name: "Table" }), page.locator("pre")]) {
    await scrolling.first().focus();
    await expect(scrolling.first()).toBeFocused();
  }
});

test("a button copies a piece of code, and moves nothing", async ({ page, context, login }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await login();
  await writePost(
    page,
    "Copied",
    "Before.\n\n```ts\nconst glass = 1;\nconst more = 2;\n```\n\nAfter.",
  );
  const copy = page.getByRole("button", { name: "Copy" });
  await copy.click();
  await expect(page.getByRole("button", { name: "Copied" })).toBeFocused();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe("const glass = 1;\nconst more = 2;\n");
  const height = () => page.getByRole("article").evaluate((article) => article.clientHeight);
  const before = await height();
  await page.evaluate(() => document.querySelector(".copy-code")?.remove());
  expect(await height()).toBe(before);
});
