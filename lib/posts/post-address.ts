/** The address of a post. */
export function postAddress(slug: string): string {
  return `/post/${slug}`;
}
