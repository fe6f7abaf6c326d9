import { count, gauge, observe } from "../../lib/metrics/measure";
import type { Handler, Request, Response } from "../handler";

/** Few, and never an address: each of them is a row of its own for whoever keeps the numbers. */
type Kind = "visitor_page" | "personal_page" | "form" | "picture" | "feed" | "static" | "other";

/** Has the time of each request written down, once it is answered. */
export function withRequestMetrics(handle: Handler): Handler {
  let inFlight = 0;
  gauge("carafe_http_requests_in_flight", () => inFlight);

  return (request, response) => {
    const begun = performance.now();
    const { method, url = "" } = request;
    inFlight++;
    response.once("close", () => {
      inFlight--;
      const labels = { kind: kindOf({ method, url }, response), status: statusOf(response) };
      observe("carafe_http_request_duration_seconds", (performance.now() - begun) / 1_000, labels);
      const { cacheStatus } = response;
      if (!cacheStatus) return;
      count("carafe_visitor_cache_requests_total", { result: cacheStatus.toLowerCase() });
    });
    return handle(request, response);
  };
}

const FEED = /\/feed\.\w+(?:\?|$)|^\/sitemap[./]/;

export function kindOf(
  { method, url = "" }: Pick<Request, "method" | "url">,
  response: Response,
): Kind {
  if (url.startsWith("/_next/static/")) return "static";
  if (url.startsWith("/pictures/")) return "picture";
  if (FEED.test(url)) return "feed";
  if (method === "POST") return "form";
  if (response.cacheStatus) return "visitor_page";
  const type = String(response.getHeader("content-type"));
  return /^text\/(html|x-component)/.test(type) ? "personal_page" : "other";
}

function statusOf({ statusCode, writableFinished }: Response): string {
  return writableFinished ? `${Math.floor(statusCode / 100)}xx` : "aborted";
}
