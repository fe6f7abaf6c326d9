import type { BrowserContext, Request } from "@playwright/test";

/** Bytes on the wire by kind, how many requests the page has made, and the other hosts among them. */
export type PageWeight = {
  html: number;
  styles: number;
  scripts: number;
  fonts: number;
  fontFiles: number;
  requests: number;
  otherHosts: string[];
};

/** Loads a page as a reader with an empty cache does. */
export async function pageWeight(context: BrowserContext, url: string): Promise<PageWeight> {
  const page = await context.newPage();
  const requests: Request[] = [];
  page.on("request", (request) => requests.push(request));
  await page.goto(url);
  await page.evaluate(() => document.fonts.ready.then(() => null));
  const bytes = await Promise.all(requests.map(bytesOf));
  await page.close();
  const sum = (type: string) =>
    requests.reduce(
      (all, one, at) => all + (one.resourceType() === type ? (bytes[at] ?? 0) : 0),
      0,
    );
  const { host } = new URL(url);
  return {
    html: sum("document"),
    styles: sum("stylesheet"),
    scripts: sum("script"),
    fonts: sum("font"),
    fontFiles: requests.filter((one) => one.resourceType() === "font").length,
    requests: requests.length,
    otherHosts: requests.map((one) => new URL(one.url()).host).filter((one) => one !== host),
  };
}

async function bytesOf(request: Request): Promise<number> {
  return (await request.response()) ? (await request.sizes()).responseBodySize : 0;
}

/** All that a reader with an empty cache gets. */
export function allBytes({ html, styles, scripts, fonts }: PageWeight): number {
  return html + styles + scripts + fonts;
}
