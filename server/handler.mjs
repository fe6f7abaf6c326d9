/** How a request goes through the server: one wrapper round the other, Next innermost. */
import { answerApart } from "./answer-apart.mjs";
import { contentPolicy } from "./content-policy.mjs";
import { withExchange } from "./exchange.mjs";
import { withProblemPages } from "./problem-pages.mjs";
import { securityHeaders, withNonce } from "./security-headers.mjs";
import { withStaticFiles } from "./static-files.mjs";
import { inTurns } from "./turns.mjs";
import { withVisitorCache } from "./visitor-cache.mjs";

/** @typedef {import("node:http").IncomingMessage} Request */
/** @typedef {import("node:http").ServerResponse} Response */
/** @typedef {(request: Request, response: Response) => void | Promise<void>} Handler */
/** @typedef {import("./exchange.mjs").Handler} NextHandler */
/** @typedef {Record<string, string | undefined>} Environment */

const MB = 1024 * 1024;

/**
 * @param {NextHandler} next Next's request handler
 * @param {Environment} environment the settings, checked
 * @param {boolean} dev
 * @returns {Handler}
 */
export function requestHandler(next, environment, dev) {
  const { SITE_URL = "", TRUST_PROXY, VISITOR_CACHE_MB } = environment;
  const { host } = new URL(SITE_URL);
  const policy = contentPolicy(environment, dev);
  const common = securityHeaders(SITE_URL);
  const answer = withExchange(
    dev ? next : withProblemPages(next, host, policy.forPage),
    Number(TRUST_PROXY),
  );
  const personal = inTurns(prepared(withNonce(answer, policy.withNonce), common));
  if (dev) return personal;

  /** @param {string} address */
  const makePage = async (address) => {
    const page = await answerApart(prepared(answer, common), address, { host });
    if (String(page.headers["content-type"]).startsWith("text/html")) {
      page.headers["content-security-policy"] = policy.forPage(page.body.toString());
    }
    return page;
  };
  const cached = withVisitorCache(personal, makePage, Number(VISITOR_CACHE_MB) * MB);
  return withStaticFiles(cached, ".next/static", common);
}

/**
 * @param {Handler} handle
 * @param {Record<string, string>} headers of every answer
 * @returns {Handler}
 */
function prepared(handle, headers) {
  return (request, response) => {
    trustOwnAddress(request);
    leadOnOnce(response);
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    return handle(request, response);
  };
}

/**
 * SITE_URL says whether readers come over https. From the proxy's header Next would conclude that
 * this server itself speaks it, and fail to reach itself.
 * @param {Request} request
 */
function trustOwnAddress({ headers }) {
  delete headers["x-forwarded-proto"];
}

/**
 * Where Next keeps an answer that leads on, it names the address twice the first time.
 * @param {Response} response
 */
function leadOnOnce(response) {
  const append = response.appendHeader.bind(response);
  response.appendHeader = (name, value) =>
    name.toLowerCase() === "location" ? response.setHeader(name, value) : append(name, value);
}
