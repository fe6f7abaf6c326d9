export const AUTHORS_ADDRESS = "/authors";

/** The address of somebody's page. */
export function userAddress(username: string): string {
  return `/user/${encodeURIComponent(username)}`;
}
