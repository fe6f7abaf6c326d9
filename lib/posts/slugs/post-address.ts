/** The address of a post. */
export function postAddress(slug: string): string {
  return `/post/${slug}`;
}

/** The address of the form that changes it. */
export function updateAddress(slug: string): string {
  return `${postAddress(slug)}/update`;
}
