/** Bytes of a request's body. Far above what any form accepts: over it the answer is no page of a form. */
export const BODY_MAX_BYTES = 4 * 1024 * 1024;
