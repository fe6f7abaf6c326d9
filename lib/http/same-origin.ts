import { settings } from "../config/settings";

/** Whether a page of this site sent the request; a browser says so of every POST. */
export function isFromThisSite(request: Request): boolean {
  const site = request.headers.get("sec-fetch-site");
  const origin = request.headers.get("origin");
  return (
    (site === null || site === "same-origin") &&
    (origin === null || origin === new URL(settings().siteUrl).origin) &&
    (site !== null || origin !== null)
  );
}
