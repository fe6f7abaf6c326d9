/** The address of somebody's page. */
export function userAddress(username: string): string {
  return `/user/${encodeURIComponent(username)}`;
}

/** The name in such an address, which Next hands to pages still encoded; null if it is not text. */
export function usernameFrom(segment: string): string | null {
  try {
    return decodeURIComponent(segment);
  } catch {
    return null;
  }
}
