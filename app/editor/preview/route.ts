import { isFromThisSite } from "@/lib/from-this-site";
import { waitBefore } from "@/lib/limits/limits";
import { previewPost, previewSchema } from "@/lib/posts/preview";
import { TOO_COMPLICATED } from "@/lib/posts/too-complicated";
import { currentUser } from "@/lib/sessions/current-user";

/** JSON writes a character in up to twelve bytes; no text that a post may have is longer. */
const BODY_MAX_BYTES = 1_300_000;
const NO_STORE = { "Cache-Control": "private, no-store" };

/** How a text would stand as a post, for the editor. Nothing is kept. */
export async function POST(request: Request): Promise<Response> {
  const user = await currentUser();
  if (!user) return refuse(401, "Please log in to access this page.");
  if (!isFromThisSite(request)) return refuse(403, "Only a page of this site may ask this.");
  const wait = await waitBefore("previews-by-user", user.id);
  if (wait) return refuse(429, "Please wait a minute and try again.", { "Retry-After": `${wait}` });
  if (Number(request.headers.get("content-length")) > BODY_MAX_BYTES) {
    return refuse(413, "A post can have at most 100,000 characters.");
  }
  const input = previewSchema.safeParse(await sentFields(request));
  if (!input.success) return refuse(422, input.error.issues[0].message);
  const preview = await previewPost(input.data);
  return preview ? Response.json(preview, { headers: NO_STORE }) : refuse(422, TOO_COMPLICATED);
}

/** What was sent, as JSON or as a form; null if it is neither. */
async function sentFields(request: Request): Promise<unknown> {
  const isJson = request.headers.get("content-type")?.startsWith("application/json");
  try {
    return isJson ? await request.json() : Object.fromEntries(await request.formData());
  } catch {
    return null;
  }
}

function refuse(status: number, error: string, headers: Record<string, string> = {}): Response {
  return Response.json({ error }, { status, headers: { ...NO_STORE, ...headers } });
}
