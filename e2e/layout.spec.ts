import { everyPage } from "./every-page";
import { expect, test } from "./fixtures";

test("no page is wider than its screen", async ({ page, login, newPost, anotherPage }) => {
  test.slow();
  const author = await login();
  const post = await newPost(author, {
    title: `A title with a word like ${"Donaudampfschifffahrt".repeat(3)}`,
    content: `${"x".repeat(500)}\n\nhttps://example.org/${"path/".repeat(60)}`,
  });
  const stranger = await anotherPage();
  const { visitor, member } = await everyPage(post, author);
  for (const [one, addresses] of [
    [page, member],
    [stranger, visitor],
  ] as const) {
    for (const address of addresses) {
      await one.goto(address);
      for (const width of [320, 390, 1280]) {
        await one.setViewportSize({ width, height: 800 });
        const content = await one.locator("html").evaluate((html) => html.scrollWidth);
        expect(content, `${address} at ${width} pixels`).toBeLessThanOrEqual(width);
        await expect(one.getByRole("link", { name: "Home", exact: true })).toBeInViewport();
      }
    }
  }
});

test("a line of text has some 65 characters", async ({ page, login, newPost }) => {
  const words = "The harbour was quiet and the old library opened its doors to every reader. ";
  const post = await newPost(await login(), { content: words.repeat(40) });
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(`/post/${post.slug}`);
  const paragraph = page.locator("article p").last();
  const lines = await paragraph.evaluate((element) => {
    const lineHeight = Number.parseFloat(getComputedStyle(element).lineHeight);
    return Math.round(element.getBoundingClientRect().height / lineHeight);
  });
  const perLine = (words.length * 40) / lines;
  expect(perLine).toBeGreaterThan(58);
  expect(perLine).toBeLessThan(72);
});

test("no page hides its text behind a script", async ({ page, login, newPost, anotherPage }) => {
  const author = await login();
  const post = await newPost(author, { content: "Word. ".repeat(5_000) });
  const stranger = await anotherPage();
  const { visitor, member } = await everyPage(post, author);
  for (const [{ request }, addresses] of [
    [page, member],
    [stranger, visitor],
  ] as const) {
    for (const address of addresses) {
      const html = await (await request.get(address)).text();
      expect(html).toContain("<h1");
      expect(html).not.toContain('<div hidden id="S:');
      expect(html).not.toContain("javascript:throw");
      expect(html).not.toContain("__next_error__");
      expect(html).not.toContain("novalidate");
    }
  }
});

test("nothing is loaded from another host", async ({ page, site }) => {
  const foreign: string[] = [];
  page.on("request", (request) => {
    if (!request.url().startsWith(site.url) && !request.url().startsWith("data:")) {
      foreign.push(request.url());
    }
  });
  for (const address of ["/", "/about", "/register"]) await page.goto(address);
  expect(foreign).toEqual([]);
});
