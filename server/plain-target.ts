/** One spelling for each address: what stands behind knows no other, and answers all of them alike. */
import type { Handler } from "./handler";

/** What some spelling may need mending for; most addresses have nothing of it. */
const UNUSUAL = /^[^/]|[%#]|\/\./;

/** What a client may spell in two ways (RFC 3986, 2.3). */
const UNRESERVED = /[\w.~-]/;

/** Hands each request on with the plain spelling of what it asks for. */
export function withPlainTarget(handle: Handler): Handler {
  return (request, response) => {
    const { url = "" } = request;
    if (UNUSUAL.test(url)) request.url = plainTarget(url);
    return handle(request, response);
  };
}

/**
 * The path and query that a request's target names: `/%61bout`, `/user/../about` and `http://site/about`
 * are `/about`. What names no page of a site stays as it is.
 */
export function plainTarget(target: string): string {
  const [, path, query = ""] = /^(?:https?:\/\/[^/?#]*)?([^?#]*)(\?[^#]*)?/i.exec(target) ?? [];
  if (path === undefined || !/^(\/|$)/.test(path)) return target;
  if (path === "" && !/^https?:/i.test(target)) return target;
  const { pathname } = new URL(`http://site${path.replace(/%[0-9a-f]{2}/gi, plainCode)}`);
  return pathname + query;
}

function plainCode(code: string): string {
  const character = String.fromCharCode(Number.parseInt(code.slice(1), 16));
  return UNRESERVED.test(character) ? character : code.toUpperCase();
}
