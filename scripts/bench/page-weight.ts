import type { BrowserContext, Request, Response } from "@playwright/test";
import { compressed } from "../compress-static";

/** Compressed bytes by kind, and the other hosts that the page has asked. */
export type PageWeight = {
  html: number;
  styles: number;
  scripts: number;
  fonts: number;
  otherHosts: string[];
};

/**
 * Loads a page as a reader with an empty cache does. `sent` counts what has come over the network;
 * otherwise it is what our build would make of the same files, for a site that compresses less well.
 */
export async function pageWeight(
  context: BrowserContext,
  url: string,
  sent = true,
): Promise<PageWeight> {
  const page = await context.newPage();
  const requests: Request[] = [];
  page.on("request", (request) => requests.push(request));
  await page.goto(url);
  await page.evaluate(() => document.fonts.ready.then(() => null));
  const bytes = await Promise.all(requests.map((one) => bytesOf(one, sent)));
  await page.close();
  const sum = (type: string) =>
    requests.reduce((all, one, at) => all + (one.resourceType() === type ? bytes[at] : 0), 0);
  const { host } = new URL(url);
  return {
    html: sum("document"),
    styles: sum("stylesheet"),
    scripts: sum("script"),
    fonts: sum("font"),
    otherHosts: requests.map((one) => new URL(one.url()).host).filter((one) => one !== host),
  };
}

async function bytesOf(request: Request, sent: boolean): Promise<number> {
  const response: Response | null = await request.response();
  if (!response) return 0;
  if (!sent) return compressed(await response.body()).length;
  return (await request.sizes()).responseBodySize;
}
