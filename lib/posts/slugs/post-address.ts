/** The address of a post. */
export function postAddress(slug: string): string {
  return `/post/${slug}`;
}

/** The address of the form that changes it. */
export function updateAddress(slug: string): string {
  return `${postAddress(slug)}/update`;
}

/** The largest number a post can have in either database. */
const POST_NUMBER_MAX = 2_147_483_647;

/** The number of a post that came from outside; 0, which no post has, for anything that cannot be one. */
export function parsePostId(id: unknown): number {
  const isPossible = Number.isInteger(id) && Number(id) > 0 && Number(id) <= POST_NUMBER_MAX;
  return isPossible ? Number(id) : 0;
}
