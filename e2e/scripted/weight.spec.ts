import type { Browser } from "@playwright/test";
import { db } from "../../lib/database/db";
import { setPostTags } from "../../lib/tags/mutations";
import { allBytes, pageWeight } from "../../scripts/bench/page-weight";
import { WEIGHT_BUDGET } from "../../scripts/bench/weight-budget";
import { addPerson } from "../../test/people";
import { newTag } from "../../test/tags";
import { expect, test } from "../fixtures";
import { holdRequests } from "../walks";

const SENTENCE =
  "The harbour was **quiet** and the old library opened its doors to every reader; nobody had " +
  "*expected* the news, which came with the evening boat. ";
const TEXT = `## The first day

${SENTENCE.repeat(6)}

- one thing
- another thing

> ${SENTENCE}

## The second

${SENTENCE.repeat(9)}`;

/** What Chromium says of a shift; TypeScript does not know it yet. */
type LayoutShift = PerformanceEntry & {
  value: number;
  sources: { node: Node | null; previousRect: DOMRectReadOnly; currentRect: DOMRectReadOnly }[];
};

type NewPost = (
  author: { id: string; username: string; email: string },
  post: { title: string; content: string },
) => Promise<{ id: number; slug: string }>;

/** An address of every kind of reading page, with something to show. */
async function readingPages(newPost: NewPost): Promise<string[]> {
  const author = await addPerson();
  const post = { title: "On a quiet harbour and its readers", content: TEXT };
  for (let count = 0; count < 4; count++) await newPost(author, post);
  const { id, slug } = await newPost(author, post);
  const tag = newTag();
  await db().$transaction((tx) => setPostTags(tx, { id, publishedAt: new Date() }, [tag]));
  return ["/", `/post/${slug}`, `/user/${author.username}`, "/tags", `/tags/${tag}`, "/about"];
}

test("reading pages stay within their weight and ask no other host", async ({
  anotherBrowser,
  newPost,
  baseURL,
}) => {
  for (const path of await readingPages(newPost)) {
    const weight = await pageWeight(await anotherBrowser(), `${baseURL}${path}`);
    for (const kind of ["styles", "fonts"] as const) {
      expect.soft(weight[kind], `${kind} of ${path}`).toBeGreaterThan(0);
      expect.soft(weight[kind], `${kind} of ${path}`).toBeLessThanOrEqual(WEIGHT_BUDGET[kind]);
    }
    expect.soft(weight.scripts, `scripts of ${path}`).toBe(0);
    expect.soft(weight.fontFiles, `font files of ${path}`).toBe(2);
    expect.soft(weight.requests, path).toBeLessThanOrEqual(WEIGHT_BUDGET.requests);
    if (path === "/") {
      expect.soft(weight.html).toBeLessThanOrEqual(WEIGHT_BUDGET.homePage);
      expect.soft(allBytes(weight)).toBeLessThanOrEqual(WEIGHT_BUDGET.homePageWithAll);
    }
    expect.soft(weight.otherHosts, path).toEqual([]);
  }
});

test("reading pages have no script and no preload of one, and let none run", async ({
  page,
  newPost,
}) => {
  for (const path of [...(await readingPages(newPost)), "/post/none-of-this-name"]) {
    const answer = await page.goto(path);
    const headers = answer?.headers() ?? {};
    expect(headers["content-security-policy"], path).toContain("script-src 'none'");
    expect(headers.link ?? "", path).not.toContain("script");
    const scripts = page.locator(
      "script:not([type='application/ld+json']), link[as=script], link[rel=modulepreload]",
    );
    expect(await scripts.count(), path).toBe(0);
    await expect(page.getByRole("main"), path).not.toBeEmpty();
  }
});

test("nothing moves when the fonts come", async ({
  newPost,
  baseURL,
  playwright,
  launchOptions,
}) => {
  const browser = await playwright.chromium.launch({
    ...launchOptions,
    // Letters keep their true widths, as on most readers' screens.
    args: [...(launchOptions.args ?? []), "--font-render-hinting=none"],
  });
  try {
    for (const path of (await readingPages(newPost)).slice(0, 3)) {
      for (const width of [390, 1280]) {
        const { lines, sum } = await movedByFonts(browser, `${baseURL}${path}`, width);
        expect.soft(lines, `${path} at ${width} pixels`).toEqual([]);
        // Words of a line move by parts of a pixel, as a stand-in is only on average as wide.
        expect.soft(sum, `${path} at ${width} pixels`).toBeLessThan(0.01);
      }
    }
  } finally {
    await browser.close();
  }
});

type Moved = {
  /** What has another height, or stands higher or lower than before. */
  lines: string[];
  /** The cumulative layout shift. */
  sum: number;
};

/** What moves in a page whose fonts come after it has been drawn. */
async function movedByFonts(browser: Browser, url: string, width: number): Promise<Moved> {
  const context = await browser.newContext({ viewport: { width, height: 844 } });
  const letFontsCome = await holdRequests(context, "**/*.woff2");
  const page = await context.newPage();
  await page.request.get(url); // so that the text is not still being rendered
  await page.goto(url, { waitUntil: "domcontentloaded" });
  const moved = await page.evaluateHandle(watchLayout);
  const standIns = await page.evaluate(() =>
    [...document.fonts].filter((font) => font.family.includes(" as ") && font.status === "loaded"),
  );
  expect(standIns.length, "fonts of this machine that stand in").toBeGreaterThan(0);
  letFontsCome();
  const seen = await moved.evaluate(async (seen) => {
    await document.fonts.ready;
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    return seen;
  });
  await context.close();
  return seen;
}

/** Notes in the page what moves from its first paint on. */
async function watchLayout(): Promise<Moved> {
  const seen: Moved = { lines: [], sum: 0 };
  const note = ({ value, sources }: LayoutShift) => {
    seen.sum += value;
    for (const { node, previousRect: before, currentRect: after } of sources) {
      const isLower = Math.abs(before.top - after.top) >= 1;
      const isHigher = Math.abs(before.height - after.height) >= 1;
      if (isLower || isHigher) seen.lines.push(node?.textContent ?? "");
    }
  };
  new PerformanceObserver((list) => (list.getEntries() as LayoutShift[]).forEach(note)).observe({
    ...{ type: "layout-shift", buffered: true },
  });
  await new Promise((resolve) =>
    new PerformanceObserver(resolve).observe({ type: "paint", buffered: true }),
  );
  return seen;
}
