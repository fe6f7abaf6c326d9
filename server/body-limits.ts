/** How large the body of a request may be. */
import { anyOf, ROUTES } from "../lib/routes";

const KB = 1024;

/**
 * In bytes. A text is refused in words long before this, and so is a picture: over these limits the answer is no
 * page of a form.
 */
const BODY_MAX_BYTES = { fields: 64 * KB, text: 2 * KB * KB, upload: 16 * KB * KB };

/** The largest of all. */
export const UPLOAD_MAX_BYTES = BODY_MAX_BYTES.upload;

const LARGER = (["text", "upload"] as const).map((kind) => {
  const paths = ROUTES.filter(({ body }) => body === kind).map(({ path }) => path);
  return { addresses: new RegExp(`^/(?:${anyOf(paths)})$`), bytes: BODY_MAX_BYTES[kind] };
});

/** Bytes that may be sent to this path: what a few fields take, unless texts or files are sent there. */
export function bodyMaxBytes(path: string): number {
  return LARGER.find(({ addresses }) => addresses.test(path))?.bytes ?? BODY_MAX_BYTES.fields;
}
