/** Requests that Next would answer with bare text or as a fault of ours, or that are for ourselves alone. */
import { isHearing } from "../lib/cache/invalidations";
import { acceptedMethods, isPage, pathOf } from "./accepted-methods";
import { bodyMaxBytes, UPLOAD_MAX_BYTES } from "./body-limits";
import type { IsOwnForm } from "./form-origin";
import type { Request, Response } from "./handler";
import { boundaryIn } from "./multipart-limits";

/** So much of a body that is rejected is read all the same: many browsers show the answer only when all is sent. */
const DISCARDED_MAX_BYTES = 2 * UPLOAD_MAX_BYTES;

/** Whoever sends without end has this long to read the answer. */
const LINGER_MS = 2_000;

/** What Next itself asks for, or makes for itself. */
const INTERNAL = /^\/(?:problem\/|_global-error$)/;

/** The status with which a request is rejected before Next sees it; null for all others. */
export function rejectionStatus(request: Request, isOwnForm: IsOwnForm): number | null {
  return (
    request.refusal ??
    statusOfAddress(request) ??
    statusOfMethod(request) ??
    (request.method === "POST" ? statusOfPost(request, isOwnForm) : null)
  );
}

/** Reads what a rejected request goes on sending, and hangs up on what has no end. */
export function discardBody(request: Request, response: Response): void {
  if (Number(request.headers["content-length"] ?? 0) <= DISCARDED_MAX_BYTES) {
    request.resume();
    return;
  }
  response.setHeader("Connection", "close");
  let left = DISCARDED_MAX_BYTES;
  request.on("data", (chunk: Buffer) => {
    left -= chunk.length;
    if (left < 0) request.pause();
  });
  response.once("finish", () => setTimeout(() => request.destroy(), LINGER_MS).unref());
}

function statusOfAddress(request: Request): number | null {
  const path = pathOf(request);
  if (!path.startsWith("/")) return path === "*" && request.method === "OPTIONS" ? null : 400;
  try {
    return INTERNAL.test(decodeURIComponent(path)) ? 404 : null;
  } catch {
    return 404; // no text at all
  }
}

function statusOfMethod(request: Request): number | null {
  const methods = acceptedMethods(pathOf(request));
  return methods === null || methods.includes(request.method ?? "") ? null : 405;
}

function statusOfPost(request: Request, isOwnForm: IsOwnForm): number | null {
  const { "content-length": length, "content-type": type = "" } = request.headers;
  if (length === undefined) return 411; // how much is too much shows only at the end; no browser does so
  if (Number(length) > bodyMaxBytes(pathOf(request))) return 413;
  const isUnreadable = /^multipart\b/i.test(type) && boundaryIn(type) === null;
  if (isUnreadable || !isOwnForm(request)) return 400;
  if (isPage(pathOf(request)) && !isForm(request)) return 400;
  return isHearing() ? null : 503; // a change could not be told to the other processes
}

/** What a form sends, without and with scripts. */
function isForm({ headers }: Request): boolean {
  const { "content-type": type = "", "next-action": action } = headers;
  return (
    /^multipart\/form-data\b/i.test(type) || (action !== undefined && /^text\/plain\b/i.test(type))
  );
}
