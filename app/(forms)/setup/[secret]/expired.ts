import { INVALID_LINK } from "@/lib/http/flash-messages";

/** What whoever opens a link is told that sets nothing up, or no longer. */
export const EXPIRED_IN_WORDS = `${INVALID_LINK} While nobody owns this site, each start prints a new one.`;
