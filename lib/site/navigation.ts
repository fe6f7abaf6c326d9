import { RESERVED_PAGE_SLUGS } from "../routes";
import type { TypedLink } from "../text/link-lines";
import { decodeSegment } from "../text/path-segment";
import { pageAddress } from "./page-address";
import type { LinkedPage } from "./site-pages";

/**
 * The navigation as readers see it: the links that were typed, and among them, each at its place, the pages that are
 * to stand there and to which none of those leads.
 */
export function navigationOf(typed: TypedLink[], pages: LinkedPage[]): TypedLink[] {
  const links = followPages(typed, pages);
  const linked = new Set(links.map(({ address }) => address));
  for (const { title, slug, navigationPlace } of pages) {
    const address = pageAddress(slug);
    if (navigationPlace === null || linked.has(address)) continue;
    links.splice(navigationPlace - 1, 0, { label: title, address });
  }
  return links;
}

/** Links as readers see them: to where a page is now, and to none that is not there. */
export function followPages(typed: TypedLink[], pages: LinkedPage[]): TypedLink[] {
  return typed.flatMap((link) => {
    const slug = pageSlugIn(link.address);
    if (slug === null) return [link];
    const page = pages.find(
      (each) => each.slug === slug || each.formerSlugs.some((former) => former.slug === slug),
    );
    return page ? [{ ...link, address: pageAddress(page.slug) }] : [];
  });
}

/** The slug of the page of the site's own to which an address can lead alone; null for any other. */
function pageSlugIn(address: string): string | null {
  const segment = /^\/([^/.?#]+)$/.exec(address)?.[1];
  const slug = segment && decodeSegment(segment)?.normalize("NFC");
  return slug && !RESERVED_PAGE_SLUGS.includes(slug) ? slug : null;
}
