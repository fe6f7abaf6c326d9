/** The address of a tag's page. */
export function tagAddress(slug: string): string {
  return `/tags/${slug}`;
}
