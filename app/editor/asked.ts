import type { Member } from "@/lib/actor";
import { currentUser } from "@/lib/adapters/current-user";
import { isFromThisSite } from "@/lib/http/same-origin";
import { countAttempt } from "@/lib/limits/count-attempt";
import type { Limit } from "@/lib/limits/limits";
import { ok } from "@/lib/result";

/** JSON writes a character in up to twelve bytes; no text that a post may have is longer. */
const BODY_MAX_BYTES = 1_300_000;

/** Who asks what: a member, from a page of this site, not too often, in JSON. Else the refusal. */
export async function asked(
  request: Request,
  limit: Limit,
): Promise<{ user: Member; sent: unknown } | Response> {
  // Before anything is refused: where a body is left unread, the next request may hang (Next 16.4).
  const body = await request.text();
  const user = await askedBy(request, limit, () => "Please wait a minute and try again.");
  if (user instanceof Response) return user;
  if (Buffer.byteLength(body) > BODY_MAX_BYTES) {
    return refuse(413, "A post can have at most 100,000 characters.");
  }
  return { user, sent: parsed(body) };
}

/**
 * Who asks: a member, from a page of this site, not too often. Else the refusal; `tooOften` says in
 * words how many seconds to wait. To be called when the body has been read.
 */
export async function askedBy(
  request: Request,
  limit: Limit | null = null,
  tooOften: (waitS: number) => string = String,
): Promise<Member | Response> {
  const user = await currentUser();
  if (!user) return refuse(401, "You are logged out. Please log in again.");
  if (!isFromThisSite(request)) return refuse(403, "Only a page of this site may ask this.");
  const counted = limit ? await countAttempt(limit, user.id) : ok();
  if (counted.ok) return user;
  const { waitSeconds } = counted.problem;
  return refuse(429, tooOften(waitSeconds), { "Retry-After": String(waitSeconds) });
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

export function refuse(
  status: number,
  error: string,
  headers: Record<string, string> = {},
): Response {
  return answer(status, { error }, headers);
}
