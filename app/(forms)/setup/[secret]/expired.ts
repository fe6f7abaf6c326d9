/** What whoever opens a link is told that sets nothing up, or no longer. */
export const EXPIRED_IN_WORDS =
  "That is an invalid or expired link. While nobody owns this site, each start prints a new one.";
