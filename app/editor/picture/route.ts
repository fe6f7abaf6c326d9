import { parseForm } from "@/lib/forms/parse-form";
import { isFromThisSite } from "@/lib/from-this-site";
import { waitBefore } from "@/lib/limits/limits";
import { tooMany } from "@/lib/limits/too-many";
import { addPostImage } from "@/lib/media/add-post-image";
import { sentImageSchema } from "@/lib/media/schema";
import { currentUser } from "@/lib/sessions/current-user";
import { answer, refuse } from "../asked";

/** Keeps a picture for posts: `picture` is the file, `alt` describes it. Answers with its Markdown. */
export async function POST(request: Request): Promise<Response> {
  // Before anything is refused: where a body is left unread, the next request may hang (Next 16.4).
  const form = await request.formData().catch(() => new FormData()); // throws if it is no form
  if (!isFromThisSite(request)) return refuse(403, "Only a page of this site may do this.");
  const user = await currentUser();
  if (!user) return refuse(401, "You are logged out. Please log in again.");
  const wait = await waitBefore("post-images-by-user", user.id);
  if (wait) return refuse(429, tooMany({}, wait).message ?? "", { "Retry-After": String(wait) });
  const input = parseForm(sentImageSchema, form);
  if (!input.ok) return refuse(422, input.state.errors.alt);
  const added = await addPostImage(form.get("picture"), input.data.alt);
  return added.ok ? answer(201, added.image) : refuse(added.status, added.error);
}
