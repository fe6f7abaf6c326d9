/** What readers are shown for somebody's name. */
export function shownName({
  username,
  displayName,
}: {
  username: string;
  displayName: string;
}): string {
  return displayName || username;
}
