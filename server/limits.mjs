/** Bytes of a request's body. Well above the largest upload a form accepts: over it the answer is no page of a form. */
export const BODY_MAX_BYTES = 16 * 1024 * 1024;

/** How long a client may take to send a request's headers, and all of it. */
export const HEADERS_MS = 20_000;
export const BODY_MS = 300_000;
