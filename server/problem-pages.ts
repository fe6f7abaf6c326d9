/**
 * Next answers `notFound()`, `forbidden()` and errors with an empty document that only a script
 * fills (https://github.com/vercel/next.js/issues/62228), and some requests with bare text. Here
 * such an answer keeps its status and gets the site's own page for it, /problem/<status>.
 */

import { cacheTag } from "../lib/cache/cache-tags";
import { invalidationCount, isOutdated, type Stamp } from "../lib/cache/invalidations";
import { PROBLEMS } from "../lib/http/problems";
import { requestContext } from "../lib/http/request-context";
import { log } from "../lib/log/log";
import { acceptedMethods, PAGE_METHODS, pathOf } from "./accepted-methods";
import { withErrorNumber } from "./error-number";
import { agreeOnHost, type IsOwnForm } from "./form-origin";
import type { Handler, Request } from "./handler";
import { discardBody, rejectionStatus } from "./rejected-requests";
import { replaceProblem, sendPage } from "./replaced-response";
import { keepsScripts, LED_ON, type ScriptlessPage, scriptless } from "./scriptless";
import { subrequest } from "./subrequest";

/**
 * Puts the site's page in place of every problem that `handle`, Next's request handler, answers with.
 * `host` is the one under which the site is known, `policyOf` the Content-Security-Policy of a page
 * with these scripts.
 */
export function withProblemPages(
  handle: Handler,
  host: string,
  policyOf: (scriptSources: string) => string,
  isOwnForm: IsOwnForm,
): Handler {
  const problemPage = problemPages(handle, host);

  return async (request, response) => {
    const send = async () => {
      const { cookie = "" } = request.headers;
      const status = requestContext()?.status ?? response.statusCode;
      const page = await numbered(await problemPage(status, cookie));
      response.setHeader("Content-Security-Policy", policyOf(page.scriptSources));
      sendPage(request, response, page.body);
    };
    const rejection = rejectionStatus(request, isOwnForm);
    if (rejection) {
      discardBody(request, response);
      response.statusCode = rejection;
      if (rejection === 405) response.setHeader("Allow", methodsOf(request));
      return send();
    }
    if (request.method === "POST") agreeOnHost(request);
    if (wantsPage(request)) replaceProblem(response, send);
    return handle(request, response);
  };
}

/** With the number of the error, which changes the scripts of a page that keeps them. */
async function numbered(page: ScriptlessPage): Promise<ScriptlessPage> {
  const body = withErrorNumber(page.body);
  if (body === page.body || !keepsScripts(page)) return { ...page, body };
  return scriptless(body, "A problem page");
}

/** The pages as Next renders them: for a member on each request, for visitors once a change of what they show. */
function problemPages(handle: Handler, host: string) {
  const cached = new Map<number, { page: ScriptlessPage; stamp: Stamp }>();

  return async (status: number, cookie: string): Promise<ScriptlessPage> => {
    const known = statusWithPage(status);
    const personal = cookie ? await pageOf(known, cookie) : null;
    if (personal) return personal;
    const kept = cached.get(known);
    if (kept && !isOutdated(kept.stamp)) return kept.page;
    const madeAfter = invalidationCount();
    const page = await pageOf(known, "");
    if (page) cached.set(known, { page, stamp: { tags: SHOWN, madeAfter } });
    return page ?? LAST_RESORT;
  };

  async function pageOf(status: number, cookie: string): Promise<ScriptlessPage | null> {
    try {
      const address = `/problem/${status}`;
      const answer = await subrequest(handle, address, { host, cookie });
      return answer.status === 200 ? await scriptless(answer.body, address) : null;
    } catch (error) {
      log.error(error, "A problem page could not be made.");
      return null;
    }
  }
}

/** What a problem page shows of the site: its name and its navigation. */
const SHOWN = [cacheTag.publication, cacheTag.everything];

const LAST_RESORT: ScriptlessPage = {
  ...LED_ON,
  body: Buffer.from("Something broke on our side."),
};

/** Some statuses have a page of their own; others share 400 or 500. */
function statusWithPage(status: number): number {
  if (Object.hasOwn(PROBLEMS, status)) return status;
  return status < 500 ? 400 : 500;
}

function methodsOf(request: Request): string {
  return (acceptedMethods(pathOf(request)) ?? PAGE_METHODS).join(", ");
}

/** A browser opening a page or posting a form; not a script asking for data. */
function wantsPage({ method, headers, url = "" }: Request): boolean {
  const isAction = method === "POST" && headers["next-action"] !== undefined;
  if (headers.rsc || isAction || url.startsWith("/_next/")) return false;
  const accept = headers.accept ?? "*/*";
  return accept.includes("text/html") || accept.includes("*/*");
}
