import type { Browser, Page } from "@playwright/test";
import { percentile } from "./percentile";

const TIMES = 5;

/** A telephone of the middle class on a slow mobile network, as Lighthouse has them. */
const SLOWER_CPU = 4;
const SLOW_NETWORK = {
  offline: false,
  latency: 150,
  downloadThroughput: 1_600_000 / 8,
  uploadThroughput: 750_000 / 8,
};

/** The Largest Contentful Paint of a page for a reader with an empty cache, in milliseconds: the median of some loads. */
export async function largestPaintMs(browser: Browser, url: string): Promise<number> {
  const times: number[] = [];
  for (let time = 0; time < TIMES; time++) {
    const context = await browser.newContext();
    const page = await context.newPage();
    const devTools = await context.newCDPSession(page);
    await devTools.send("Network.enable");
    await devTools.send("Network.emulateNetworkConditions", SLOW_NETWORK);
    await devTools.send("Emulation.setCPUThrottlingRate", { rate: SLOWER_CPU });
    await page.goto(url, { waitUntil: "networkidle" });
    times.push(await lastPaintMs(page));
    await context.close();
  }
  return percentile(times, 50);
}

function lastPaintMs(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) =>
          resolve(list.getEntries().at(-1)?.startTime ?? Number.NaN),
        ).observe({ type: "largest-contentful-paint", buffered: true });
      }),
  );
}
