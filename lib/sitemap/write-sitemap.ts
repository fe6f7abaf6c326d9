import { escapedXml } from "../text/xml-text";

/** An address that readers find something at, and when that was last changed, if it is known. */
export type SitemapEntry = { address: string; modified: Date | null };

const NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

/** A sitemap with these addresses (https://www.sitemaps.org/protocol.html). */
export function writeSitemap(entries: SitemapEntry[]): string {
  const urls = entries.map(({ address, modified }) => {
    const lastmod = modified ? `<lastmod>${modified.toISOString()}</lastmod>` : "";
    return `<url><loc>${escapedXml(address)}</loc>${lastmod}</url>`;
  });
  return documentOf("urlset", urls);
}

/** One that leads to others. */
export function writeSitemapIndex(addresses: string[]): string {
  const maps = addresses.map((address) => `<sitemap><loc>${escapedXml(address)}</loc></sitemap>`);
  return documentOf("sitemapindex", maps);
}

function documentOf(root: string, elements: string[]): string {
  const body = elements.join("\n");
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="${NAMESPACE}">\n${body}\n</${root}>\n`;
}
