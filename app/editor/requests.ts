import { NOT_ALLOWED_IN_WORDS } from "@/app/answers";
import type { Member } from "@/lib/actor";
import { currentUser } from "@/lib/adapters/current-user";
import { DRAWN_FOR_HEADER } from "@/lib/forms/drawn-for";
import { isFromThisSite } from "@/lib/http/same-origin";
import { CONTENT_MAX } from "@/lib/posts/text/post-text";
import type { Invalid, NotAllowed, TooMany } from "@/lib/result";

/** JSON writes a character in up to twelve bytes; no text that a post may have is longer. */
const BODY_MAX_BYTES = 1_300_000;

const OTHER_ACCOUNT = "Another account is logged in now than when this page was opened.";

/** Who asks what: a member, from a page of this site, in JSON. Else the refusal. */
export async function readJson(
  request: Request,
): Promise<{ user: Member; sent: unknown } | Response> {
  // Before anything is refused: where a body is left unread, the next request may hang (Next 16.4).
  const body = await request.text();
  const user = await requester(request);
  if (user instanceof Response) return user;
  if (Buffer.byteLength(body) > BODY_MAX_BYTES) {
    return refuse(413, `A post can have at most ${CONTENT_MAX.toLocaleString("en")} characters.`);
  }
  return { user, sent: parsed(body) };
}

/** Who asks: a member, from a page of this site. Else the refusal. To be called when the body has been read. */
export async function requester(request: Request): Promise<Member | Response> {
  const user = await currentUser();
  if (!user) return refuse(401, "You are logged out. Please log in again.");
  if (!isFromThisSite(request)) return refuse(403, "Only a page of this site may ask this.");
  const drawnFor = request.headers.get(DRAWN_FOR_HEADER);
  // A script that names nobody is no editor that stands open since somebody else was logged in.
  if (drawnFor !== null && drawnFor !== user.id) return refuse(403, OTHER_ACCOUNT);
  return user;
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}

/** An answer that nothing on the way may keep. */
export function answer(
  status: number,
  body: object,
  headers: Record<string, string> = {},
): Response {
  return Response.json(body, {
    status,
    headers: { "Cache-Control": "private, no-store", ...headers },
  });
}

/** The answer to what may not be, in words. */
export function refuse(
  status: number,
  error: string,
  headers: Record<string, string> = {},
): Response {
  return answer(status, { error }, headers);
}

/** The same to what somebody may not do, was sent too often or cannot be understood. */
export function refuseProblem(
  problem: NotAllowed | TooMany | Invalid,
  tooOften = "Please wait a minute and try again.",
): Response {
  if (problem.code === "not-allowed") return refuse(403, NOT_ALLOWED_IN_WORDS);
  if (problem.code === "invalid") return refuse(422, Object.values(problem.errors)[0] ?? "");
  return refuse(429, tooOften, { "Retry-After": String(problem.waitSeconds) });
}
