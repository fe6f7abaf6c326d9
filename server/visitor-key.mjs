/** Which requests get the page that every visitor gets, and what tells one such page from another. */
import { anyOf, TWINS } from "./twins.mjs";

/** @typedef {import("node:http").IncomingMessage} Request */

/** The cookies for whose sake Next answers with the member's twin (next.config.ts). */
export const PERSONAL_COOKIES = [
  "authjs.session-token",
  "__Secure-authjs.session-token",
  "carafe-flash",
];

const PERSONAL = new RegExp(`(?:^|[;\\s])(?:${PERSONAL_COOKIES.join("|")})=[^;\\s]`);

const PAGES = TWINS.filter((path) => !path.startsWith("/problem/"));
const READING = new RegExp(`^/(?:tags|${anyOf(PAGES)})?$`);

/** The pages whose address may carry `?page=`. */
const NUMBERED = /^\/(?:(?:user|tags)\/[^/]+)?$/;

/**
 * The address of the page as its visitors share it: without what no page reads. Null where the
 * answer may be somebody's own, or is no page.
 * @param {Request} request
 * @returns {string | null}
 */
export function visitorKey({ method, headers, url = "" }) {
  if (method !== "GET" && method !== "HEAD") return null;
  if (headers.rsc !== undefined || headers["next-action"] !== undefined) return null;
  if (headers["content-type"] !== undefined) return null;
  if (headers.cookie !== undefined && PERSONAL.test(headers.cookie)) return null;
  const mark = url.indexOf("?");
  const path = plainPath(mark === -1 ? url : url.slice(0, mark));
  if (path === null || !READING.test(path)) return null;
  return mark === -1 || !NUMBERED.test(path) ? path : numbered(path, url.slice(mark));
}

/**
 * One spelling for each address: `/%61bout` is `/about`.
 * @param {string} path
 */
function plainPath(path) {
  if (!path.includes("%")) return path;
  try {
    return path.split("/").map(decodeURIComponent).map(encodeURIComponent).join("/");
  } catch {
    return null;
  }
}

/**
 * @param {string} path
 * @param {string} search
 */
function numbered(path, search) {
  const pages = new URLSearchParams(search).getAll("page");
  if (pages.length === 0) return path;
  return pages.length === 1 ? `${path}?page=${encodeURIComponent(pages[0])}` : null;
}
