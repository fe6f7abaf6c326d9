/** The address of a page of the site's own. */
export function pageAddress(slug: string): string {
  return `/${encodeURIComponent(slug)}`;
}
