import { settings } from "../settings";

/** Whether a page of this site sends a request. Route handlers that write must ask: Next does not. */
export function isFromThisSite({ headers }: Request): boolean {
  const from = headers.get("sec-fetch-site");
  // Browsers say it only where the connection is safe.
  return from ? from === "same-origin" : headers.get("origin") === settings().siteUrl;
}
