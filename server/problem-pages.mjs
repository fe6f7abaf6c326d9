/**
 * Next answers `notFound()`, `forbidden()` and errors with an empty document that only a script
 * fills (https://github.com/vercel/next.js/issues/62228), and some requests with bare text. Here
 * such an answer keeps its status and gets the site's own page for it, /problem/<status>.
 */
import { randomUUID } from "node:crypto";
import { refusalOf } from "./refusals.mjs";
import { replaceProblem, sendPage } from "./replaced-answer.mjs";

/** @typedef {import("node:http").IncomingMessage} Request */
/** @typedef {import("node:http").ServerResponse} Response */
/** @typedef {(request: Request, response: Response) => Promise<void>} Handler */

/** Statuses with a page of their own, those of lib/problems.ts; others share 400 or 500. */
export const PROBLEM_STATUSES = [400, 403, 404, 409, 413, 429, 500];

/** Our own requests for a problem page carry this, so that it is no address for anybody else. */
const INTERNAL_HEADER = "x-carafe-problem";

/**
 * @param {Handler} handle Next's request handler
 * @param {string} address where this server listens
 * @returns {Handler}
 */
export function withProblemPages(handle, address) {
  const secret = randomUUID();
  const problemPage = problemPages(address, { [INTERNAL_HEADER]: secret });

  return async (request, response) => {
    if (request.headers[INTERNAL_HEADER] === secret) return handle(request, response);
    const send = async () => {
      const page = await problemPage(response.statusCode, request.headers.cookie ?? "");
      sendPage(request, response, page);
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
}

/**
 * The pages as this server itself renders them: for a member on each request, for visitors once.
 * @param {string} address
 * @param {Record<string, string>} headers
 * @returns {(status: number, cookie: string) => Promise<Uint8Array>}
 */
function problemPages(address, headers) {
  /** @type {Map<number, Uint8Array>} */
  const kept = new Map();

  return async (status, cookie) => {
    const known = PROBLEM_STATUSES.includes(status) ? status : status < 500 ? 400 : 500;
    const personal = cookie ? await fetchPage(known, cookie) : null;
    if (personal) return personal;
    const page = kept.get(known) ?? (await fetchPage(known, ""));
    if (page) kept.set(known, page);
    return page ?? new TextEncoder().encode("Something broke on our side.");
  };

  /**
   * @param {number} status
   * @param {string} cookie
   */
  async function fetchPage(status, cookie) {
    try {
      const answer = await fetch(`${address}/problem/${status}`, {
        headers: { ...headers, cookie },
      });
      return answer.ok ? new Uint8Array(await answer.arrayBuffer()) : null;
    } catch (error) {
      console.error(error);
      return null;
    }
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
