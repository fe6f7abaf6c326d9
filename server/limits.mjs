/** Bytes of a request's body. Well above the largest upload a form accepts: over it the answer is no page of a form. */
export const BODY_MAX_BYTES = 16 * 1024 * 1024;
