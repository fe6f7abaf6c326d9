/** Pages made for one request alone, where what is kept cannot be trusted. */
import { readFileSync } from "node:fs";
import { isHearing, isOldRenderShared } from "../lib/cache/invalidations";
import type { Handler } from "./handler";

/** Written by the build. */
const MANIFEST = ".next/prerender-manifest.json";

const ANYBODY = "Carafe";

/**
 * While this process does not hear of changes elsewhere, or a change could not wait for a page that is being made, has
 * Next make every page anew. Without that it would give one that is being made to all who ask meanwhile. Next's word for it is draft mode, which a secret
 * of the build asks for (https://nextjs.org/docs/app/guides/draft-mode).
 */
export function withFreshPages(next: Handler): Handler {
  let cookie: string | undefined;
  return (request, response) => {
    if (!isHearing() || isOldRenderShared()) {
      cookie ??= draftCookie();
      request.headers.cookie = [request.headers.cookie, cookie].filter(Boolean).join("; ");
      request.headers["user-agent"] ??= ANYBODY; // to nobody at all Next sends the title last, moved by a script
    }
    return next(request, response);
  };
}

function draftCookie(): string {
  const { preview } = JSON.parse(readFileSync(MANIFEST, "utf8"));
  return `__prerender_bypass=${preview.previewModeId}`;
}
