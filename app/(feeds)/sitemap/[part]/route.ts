import { nothingThere } from "@/app/feed-answer";
import { tagCachedPage } from "@/lib/adapters/page-cache";
import { cacheTag } from "@/lib/cache/cache-tags";
import { absoluteAddress } from "@/lib/site/absolute-address";
import { findSitemap, listSitemapParts, sitemapAddress } from "@/lib/sitemap/find-sitemap";
import { writeSitemap, writeSitemapIndex } from "@/lib/sitemap/write-sitemap";

export const dynamic = "force-static";

/** A build needs no database: each part is made when it is first asked for. */
export function generateStaticParams() {
  return [];
}

const HEADERS = {
  "Content-Type": "application/xml; charset=utf-8",
  "Cache-Control": "public, max-age=0, must-revalidate",
};

/** A part of the sitemap; `index`, which is `/sitemap.xml`, leads to all of them. */
export async function GET(
  _: Request,
  { params }: { params: Promise<{ part: string }> },
): Promise<Response> {
  const { part } = await params;
  await tagCachedPage(cacheTag.addresses, cacheTag.everything);
  if (part === "index") return new Response(await writeIndex(), { headers: HEADERS });
  const entries = await findSitemap(part);
  return entries ? new Response(writeSitemap(entries), { headers: HEADERS }) : nothingThere();
}

async function writeIndex(): Promise<string> {
  const parts = await listSitemapParts();
  return writeSitemapIndex(parts.map((part) => absoluteAddress(sitemapAddress(part))));
}
