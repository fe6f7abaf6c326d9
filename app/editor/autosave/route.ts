import { isFromThisSite } from "@/lib/from-this-site";
import { waitBefore } from "@/lib/limits/limits";
import { type Autosaved, autosave, autosaveSchema } from "@/lib/posts/autosave";
import { currentUser } from "@/lib/sessions/current-user";

/** JSON writes a character in up to twelve bytes; no text that a post may have is longer. */
const BODY_MAX_BYTES = 1_300_000;

/** Saves what its author is typing, for the editor: as a draft, or beside a text that others see. */
export async function POST(request: Request): Promise<Response> {
  const author = await currentUser();
  if (!author) return refuse(401, "You are logged out.");
  if (!isFromThisSite(request)) return refuse(403, "Only a page of this site may ask this.");
  const wait = await waitBefore("autosaves-by-user", author.id);
  if (wait) return refuse(429, "Too many attempts.", { "Retry-After": String(wait) });
  if (Number(request.headers.get("content-length")) > BODY_MAX_BYTES) {
    return refuse(413, "A post can have at most 100,000 characters.");
  }
  const sent = autosaveSchema.safeParse(await request.json().catch(() => null));
  if (!sent.success) return refuse(422, sent.error.issues[0].message);
  const saved = await autosave(author, sent.data);
  return answer(STATUS[saved.result], saved);
}

const STATUS: Record<Autosaved["result"], number> = {
  saved: 200,
  "newer-text": 409,
  "not-found": 404,
};

function refuse(status: number, error: string, headers: Record<string, string> = {}): Response {
  return answer(status, { error }, headers);
}

function answer(status: number, body: object, headers: Record<string, string> = {}): Response {
  return Response.json(body, {
    status,
    headers: { "Cache-Control": "private, no-store", ...headers },
  });
}
