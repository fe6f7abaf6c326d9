/** Which requests get the page that every visitor gets, and what tells one such page from another. */
import { PERSONAL_COOKIES } from "../lib/http/flash-messages";
import {
  anyOf,
  COMMON_PATHS,
  FEED_PATHS,
  PAGE_IN_QUERY_PATHS,
  PUBLIC_READING_PATHS,
} from "../lib/routes";
import type { Request } from "./handler";

const PERSONAL = new RegExp(`(?:^|[;\\s])(?:${PERSONAL_COOKIES.join("|")})=[^;\\s]`);

const READING = new RegExp(`^/(?:${anyOf(PUBLIC_READING_PATHS)})?$`);

/** What is the same for whoever asks, member or not. */
const COMMON = new RegExp(`^/(?:${anyOf(COMMON_PATHS)})$`);

/** What may carry `?page=` in its address. */
const NUMBERED = new RegExp(`^/(?:${anyOf([...PAGE_IN_QUERY_PATHS, ...FEED_PATHS])})?$`);

/**
 * The address of the page as its visitors share it: without what no page reads. Null where the
 * answer may be somebody's own, or is no page.
 */
export function visitorKey({ method, headers, url = "" }: Request): string | null {
  if (method !== "GET" && method !== "HEAD") return null;
  if (headers.rsc !== undefined || headers["next-action"] !== undefined) return null;
  if (headers["content-type"] !== undefined) return null;
  const mark = url.indexOf("?");
  const path = plainPath(mark === -1 ? url : url.slice(0, mark));
  if (path === null) return null;
  if (READING.test(path) ? isPersonal(headers) : !COMMON.test(path)) return null;
  return mark === -1 || !NUMBERED.test(path) ? path : numbered(path, url.slice(mark));
}

function isPersonal({ cookie }: Request["headers"]): boolean {
  return cookie !== undefined && PERSONAL.test(cookie);
}

/** One spelling for each address: `/%61bout` is `/about`. */
function plainPath(path: string): string | null {
  if (!path.includes("%")) return path;
  try {
    return path.split("/").map(decodeURIComponent).map(encodeURIComponent).join("/");
  } catch {
    return null;
  }
}

function numbered(path: string, search: string): string | null {
  const [page, ...others] = new URLSearchParams(search).getAll("page");
  if (page === undefined) return path;
  return others.length === 0 ? `${path}?page=${encodeURIComponent(page)}` : null;
}
