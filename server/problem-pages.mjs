// @ts-check
/**
 * Next answers `notFound()`, `forbidden()` and errors with an empty document that only a script
 * fills (https://github.com/vercel/next.js/issues/62228), and some requests with bare text. Here
 * such an answer keeps its status and gets the site's own page for it, /problem/<status>.
 */
import { randomUUID } from "node:crypto";

/** @typedef {import("node:http").IncomingMessage} Request */
/** @typedef {import("node:http").ServerResponse} Response */
/** @typedef {(request: Request, response: Response) => Promise<void> | void} Handler */
/** @typedef {{ status: number, body: Uint8Array }} Page */

/** Statuses with a page of their own, as lib/problems.ts has them; others share 400 or 500. */
const PAGES = [400, 403, 404, 409, 413, 500];

/** As `bodySizeLimit` in next.config.ts. */
const BODY_MAX_BYTES = 4 * 1024 * 1024;

/** Our own requests for a problem page carry this, so that it is no address for anybody else. */
const INTERNAL_HEADER = "x-carafe-problem";

/**
 * @param {Handler} handle Next's request handler
 * @param {string} address where this server listens
 * @returns {Handler}
 */
export function withProblemPages(handle, address) {
  const secret = randomUUID();
  /** @type {Map<number, Uint8Array>} pages for visitors, the same for each of them */
  const kept = new Map();

  return async (request, response) => {
    if (request.headers[INTERNAL_HEADER] === secret) return handle(request, response);
    const send = async () => {
      const body = await problemPage(response.statusCode, request.headers.cookie);
      sendPage(request, response, body);
    };
    const refusal = refusalOf(request);
    if (refusal) {
      request.resume(); // a browser reads the answer only when it has sent everything
      response.statusCode = refusal;
      return send();
    }
    if (wantsPage(request)) replaceProblem(response, send);
    return handle(request, response);
  };

  /**
   * @param {number} status
   * @param {string | undefined} cookie
   */
  async function problemPage(status, cookie) {
    const page = PAGES.includes(status) ? status : status < 500 ? 400 : 500;
    const personal = cookie ? await fetchPage(page, cookie) : null;
    if (personal) return personal;
    const body = kept.get(page) ?? (await fetchPage(page, ""));
    if (body) kept.set(page, body);
    return body ?? new TextEncoder().encode("Something broke on our side.");
  }

  /**
   * @param {number} page
   * @param {string} cookie
   */
  async function fetchPage(page, cookie) {
    try {
      const answer = await fetch(`${address}/problem/${page}`, {
        headers: { [INTERNAL_HEADER]: secret, cookie },
      });
      return answer.ok ? new Uint8Array(await answer.arrayBuffer()) : null;
    } catch (error) {
      console.error(error);
      return null;
    }
  }
}

/**
 * The status for a request that Next would answer with bare text, or that is for ourselves alone;
 * null for all others.
 * @param {Request} request
 */
function refusalOf({ url = "", headers }) {
  if (Number(headers["content-length"] ?? 0) > BODY_MAX_BYTES) return 413;
  try {
    return decodeURIComponent(url.split("?", 1)[0]).startsWith("/problem/") ? 404 : null;
  } catch {
    return 404; // no text at all
  }
}

/**
 * A browser opening a page or posting a form; not a script asking for data.
 * @param {Request} request
 */
function wantsPage({ headers, url = "" }) {
  if (headers.rsc || headers["next-action"] || url.startsWith("/_next/")) return false;
  const accept = headers.accept ?? "*/*";
  return accept.includes("text/html") || accept.includes("*/*");
}

/**
 * Lets every answer through but a problem in HTML or bare text: that is dropped, and `send` called.
 * @param {Response} response
 * @param {() => Promise<void>} send
 */
function replaceProblem(response, send) {
  const { writeHead, write, end } = response;
  let isProblem = false;

  const decide = (status = response.statusCode) => {
    if (isProblem || response.headersSent || status < 400) return isProblem;
    isProblem = /^(text\/(html|plain)|$)/.test(String(response.getHeader("content-type") ?? ""));
    response.statusCode = status;
    return isProblem;
  };

  response.writeHead = /** @type {any} */ (
    (/** @type {number} */ status, /** @type {any[]} */ ...rest) =>
      decide(status) ? response : writeHead.call(response, status, ...rest)
  );
  response.write = /** @type {any} */ (
    (/** @type {any[]} */ ...args) =>
      decide() ? true : write.apply(response, /** @type {any} */ (args))
  );
  response.end = /** @type {any} */ (
    (/** @type {any[]} */ ...args) => {
      if (!decide()) return end.apply(response, /** @type {any} */ (args));
      Object.assign(response, { writeHead, write, end });
      void send();
      return response;
    }
  );
}

/**
 * @param {Request} request
 * @param {Response} response
 * @param {Uint8Array} body
 */
function sendPage(request, response, body) {
  for (const name of response.getHeaderNames()) {
    if (/^(content-|transfer-|etag|vary|link|cache-|x-next)/.test(name))
      response.removeHeader(name);
  }
  response.setHeader("Content-Type", "text/html; charset=utf-8");
  response.setHeader("Cache-Control", "private, no-store");
  response.setHeader("Content-Length", body.length);
  response.end(request.method === "HEAD" ? undefined : body);
}
