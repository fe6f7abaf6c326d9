/** Bytes of a request's body. Well above the largest upload a form accepts: over it the answer is no page of a form. */
export const BODY_MAX_BYTES = 16 * 1024 * 1024;

/** So much of a body that is rejected is read all the same: many browsers show the answer only when all is sent. */
export const DISCARDED_MAX_BYTES = 2 * BODY_MAX_BYTES;
