import { chromium } from "@playwright/test";
import { ensureChromium, SANDBOX_ARGS } from "../tests/chromium";
import { largestPaintMs } from "./largest-paint";
import { type PageWeight, pageWeight } from "./page-weight";

export type WeightRow = PageWeight & { path: string; largestPaintMs: number };

/** What the pages at `paths` of a running site weigh, and when a reader sees them. */
export async function weigh(siteUrl: string, paths: string[]): Promise<WeightRow[]> {
  const browser = await chromium.launch({
    executablePath: ensureChromium(),
    args: SANDBOX_ARGS,
  });
  try {
    const rows: WeightRow[] = [];
    for (const path of paths) {
      const url = siteUrl + path;
      const context = await browser.newContext(); // an empty cache
      const weight = await pageWeight(context, url);
      await context.close();
      rows.push({ path, ...weight, largestPaintMs: await largestPaintMs(browser, url) });
    }
    return rows;
  } finally {
    await browser.close();
  }
}
