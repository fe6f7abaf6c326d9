/**
 * Next answers `notFound()`, `forbidden()` and errors with an empty document that only a script
 * fills (https://github.com/vercel/next.js/issues/62228), and some requests with bare text. Here
 * such an answer keeps its status and gets the site's own page for it, /problem/<status>.
 */
import { answerApart } from "./answer-apart.mjs";
import { withErrorNumber } from "./error-number.mjs";
import { discardBody, refusalOf } from "./refusals.mjs";
import { replaceProblem, sendPage } from "./replaced-answer.mjs";

/** @typedef {import("node:http").IncomingMessage} Request */
/** @typedef {import("node:http").ServerResponse} Response */
/** @typedef {(request: Request, response: Response) => Promise<void>} Handler */

/** Statuses with a page of their own, those of lib/http/problems.ts; others share 400 or 500. */
export const PROBLEM_STATUSES = [400, 403, 404, 409, 413, 429, 500];

/**
 * @param {Handler} handle Next's request handler
 * @param {string} host under which the site is known
 * @param {(html: string) => string} policyOf the Content-Security-Policy of a finished page
 * @returns {Handler}
 */
export function withProblemPages(handle, host, policyOf) {
  const problemPage = problemPages(handle, host);

  return async (request, response) => {
    const send = async () => {
      const { cookie = "" } = request.headers;
      const page = withErrorNumber(await problemPage(response.statusCode, cookie));
      response.setHeader("Content-Security-Policy", policyOf(page.toString()));
      sendPage(request, response, page);
    };
    const refusal = refusalOf(request);
    if (refusal) {
      discardBody(request, response);
      response.statusCode = refusal;
      return send();
    }
    if (wantsPage(request)) replaceProblem(response, send);
    return handle(request, response);
  };
}

/**
 * The pages as Next renders them: for a member on each request, for visitors once.
 * @param {Handler} handle
 * @param {string} host
 * @returns {(status: number, cookie: string) => Promise<Buffer>}
 */
function problemPages(handle, host) {
  /** @type {Map<number, Buffer>} */
  const kept = new Map();

  return async (status, cookie) => {
    const known = PROBLEM_STATUSES.includes(status) ? status : status < 500 ? 400 : 500;
    const personal = cookie ? await pageOf(known, cookie) : null;
    if (personal) return personal;
    const page = kept.get(known) ?? (await pageOf(known, ""));
    if (page) kept.set(known, page);
    return page ?? Buffer.from("Something broke on our side.");
  };

  /**
   * @param {number} status
   * @param {string} cookie
   */
  async function pageOf(status, cookie) {
    try {
      const answer = await answerApart(handle, `/problem/${status}`, { host, cookie });
      return answer.status === 200 ? answer.body : null;
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
