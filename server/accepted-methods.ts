/** Which methods an address takes. */
import { anyOf, ROUTES } from "../lib/routes";
import type { Handler, Request } from "./handler";

const READ = ["GET", "HEAD", "OPTIONS"];
const WRITTEN = ["POST", "OPTIONS"];

/** Of a page, and of an address that nobody knows. */
export const PAGE_METHODS = ["GET", "HEAD", "POST", "OPTIONS"];

/** In this order: `/reset-password/expired` is no token's page. */
const KINDS: [addresses: RegExp, methods: string[]][] = [
  [/^\/(?:_next\/.*|icon\.svg)$/, READ],
  [addresses("GET"), READ],
  [addresses("POST"), WRITTEN],
  [addresses(undefined), PAGE_METHODS],
  [/^\*$/, PAGE_METHODS], // the site as a whole
];

/** The methods that this path takes; null if there is no such address. */
export function acceptedMethods(path: string): string[] | null {
  return KINDS.find(([addresses]) => addresses.test(path))?.[1] ?? null;
}

/** Whether there is a page at this path. */
export function isPage(path: string): boolean {
  return acceptedMethods(path) === PAGE_METHODS;
}

/** Answers whoever asks which methods an address takes. */
export function withOptions(handle: Handler): Handler {
  return (request, response) => {
    const methods = request.method === "OPTIONS" ? acceptedMethods(pathOf(request)) : null;
    if (methods === null) return handle(request, response);
    response.writeHead(204, { Allow: methods.join(", ") }).end();
  };
}

/** The path that a request asks for. */
export function pathOf({ url = "" }: Request): string {
  return url.replace(/\?.*/s, "");
}

/** Those of `ROUTES` with this method. */
function addresses(method: "GET" | "POST" | undefined): RegExp {
  const paths = ROUTES.filter((route) => route.method === method).map(({ path }) => path);
  const home = paths.includes("/") ? "?" : "";
  return new RegExp(`^/(?:${anyOf(paths)})${home}$`);
}
