/**
 * Next answers `notFound()`, `forbidden()` and errors with an empty document that only a script
 * fills (https://github.com/vercel/next.js/issues/62228), and some requests with bare text. Here
 * such an answer keeps its status and gets the site's own page for it, /problem/<status>.
 */

import { PROBLEMS } from "../lib/http/problems";
import { log } from "../lib/log/log";
import { withErrorNumber } from "./error-number";
import type { Handler, Request } from "./handler";
import { discardBody, rejectionStatus } from "./rejected-requests";
import { replaceProblem, sendPage } from "./replaced-response";
import { scriptless } from "./scriptless";
import { subrequest } from "./subrequest";

/**
 * Puts the site's page in place of every problem that `handle`, Next's request handler, answers with.
 * `host` is the one under which the site is known, `policy` the Content-Security-Policy of a page without
 * scripts.
 */
export function withProblemPages(handle: Handler, host: string, policy: string): Handler {
  const problemPage = problemPages(handle, host);

  return async (request, response) => {
    const send = async () => {
      const { cookie = "" } = request.headers;
      const page = withErrorNumber(await problemPage(response.statusCode, cookie));
      response.setHeader("Content-Security-Policy", policy);
      sendPage(request, response, page);
    };
    const rejection = rejectionStatus(request);
    if (rejection) {
      discardBody(request, response);
      response.statusCode = rejection;
      return send();
    }
    if (wantsPage(request)) replaceProblem(response, send);
    return handle(request, response);
  };
}

/** The pages as Next renders them: for a member on each request, for visitors once. */
function problemPages(handle: Handler, host: string) {
  const cached = new Map<number, Buffer>();

  return async (status: number, cookie: string): Promise<Buffer> => {
    const known = statusWithPage(status);
    const personal = cookie ? await pageOf(known, cookie) : null;
    if (personal) return personal;
    const page = cached.get(known) ?? (await pageOf(known, ""));
    if (page) cached.set(known, page);
    return page ?? Buffer.from("Something broke on our side.");
  };

  async function pageOf(status: number, cookie: string): Promise<Buffer | null> {
    try {
      const address = `/problem/${status}`;
      const answer = await subrequest(handle, address, { host, cookie });
      return answer.status === 200 ? scriptless(answer.body, address) : null;
    } catch (error) {
      log.error(error, "A problem page could not be made.");
      return null;
    }
  }
}

/** Some statuses have a page of their own; others share 400 or 500. */
function statusWithPage(status: number): number {
  if (Object.hasOwn(PROBLEMS, status)) return status;
  return status < 500 ? 400 : 500;
}

/** A browser opening a page or posting a form; not a script asking for data. */
function wantsPage({ headers, url = "" }: Request): boolean {
  if (headers.rsc || headers["next-action"] || url.startsWith("/_next/")) return false;
  const accept = headers.accept ?? "*/*";
  return accept.includes("text/html") || accept.includes("*/*");
}
