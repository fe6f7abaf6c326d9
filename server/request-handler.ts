/** How a request goes through the server: one wrapper round the other, Next innermost. */
import { keptStatic } from "../lib/config/kept-static";
import { requestContext } from "../lib/http/request-context";
import { withOptions } from "./accepted-methods";
import { concurrencyLimit } from "./concurrency-limit";
import { contentPolicy } from "./content-policy";
import { ownForms } from "./form-origin";
import { withFreshPages } from "./fresh-pages";
import type { Handler, Request, Response } from "./handler";
import { withOneHost } from "./host-header";
import { withMultipartLimits } from "./multipart-limits";
import { withProblemPages } from "./problem-pages";
import { withContextHeaders, withRequestContext } from "./request-context";
import { LED_ON, scriptless } from "./scriptless";
import { securityHeaders, withNonce } from "./security-headers";
import { withStaticFiles } from "./static-files";
import { subrequest } from "./subrequest";
import { withVisitorCache } from "./visitor-cache";

const MB = 1024 * 1024;

/** `next` is Next's request handler, `environment` the settings, checked. */
export function requestHandler(
  next: Handler,
  environment: Record<string, string | undefined>,
  dev: boolean,
): Handler {
  const { SITE_URL = "", DATA_DIR = "", TRUST_PROXY, VISITOR_CACHE_MB } = environment;
  const { host } = new URL(SITE_URL);
  const policy = contentPolicy(environment, dev);
  const common = securityHeaders(SITE_URL);
  const isOwnForm = ownForms(SITE_URL, Number(TRUST_PROXY));
  const answer = withContextHeaders(
    dev
      ? next
      : withProblemPages(withOptions(withFreshPages(next)), host, policy.withSources, isOwnForm),
  );
  const limited = concurrencyLimit();
  const personal = limited(withCommonHeaders(withNonce(answer, policy.withNonce), common));
  const inContext = (handle: Handler) => withRequestContext(handle, Number(TRUST_PROXY));
  if (dev) return inContext(personal);

  const makePage = async (address: string) => {
    const make = limited(withCommonHeaders(answer, common), requestContext()?.address);
    const page = await subrequest(make, address, { host });
    if (String(page.headers["content-type"]).startsWith("text/html")) {
      const { body, scriptSources, plays } = page.headers.location
        ? LED_ON
        : await scriptless(page.body, address);
      page.headers["content-security-policy"] = policy.withSources(scriptSources, plays);
      return { ...page, body };
    }
    return page;
  };
  const maxBytes = Number(VISITOR_CACHE_MB) * MB;
  const cached = withVisitorCache(personal, makePage, maxBytes, inContext);
  return withMultipartLimits(
    withOneHost(
      withStaticFiles(cached, [".next/static", keptStatic(DATA_DIR)], common),
      inContext(personal),
    ),
  );
}

/** Prepares a request for Next, and gives its answer the headers of every answer. */
function withCommonHeaders(handle: Handler, headers: Record<string, string>): Handler {
  return (request, response) => {
    dropForwardedProtocol(request);
    keepOneLocation(response);
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    return handle(request, response);
  };
}

/**
 * SITE_URL says whether readers come over https. From the proxy's header Next would conclude that
 * this server itself speaks it, and fail to reach itself.
 */
function dropForwardedProtocol({ headers }: Request): void {
  delete headers["x-forwarded-proto"];
}

/** Where Next keeps a redirect, it names the address twice the first time. */
function keepOneLocation(response: Response): void {
  const append = response.appendHeader.bind(response);
  response.appendHeader = (name, value) =>
    name.toLowerCase() === "location" ? response.setHeader(name, value) : append(name, value);
}
