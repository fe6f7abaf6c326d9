import { tooManyInWords } from "@/app/answers";
import { parseForm } from "@/lib/forms/parse-form";
import { addPostImage } from "@/lib/media/add-post-image";
import { sentImageSchema } from "@/lib/media/schema";
import { answer, askedBy, refuse } from "../asked";

/** Keeps a picture for posts: `picture` is the file, `alt` describes it. Answers with its Markdown. */
export async function POST(request: Request): Promise<Response> {
  // Before anything is refused: where a body is left unread, the next request may hang (Next 16.4).
  const form = await request.formData().catch(() => new FormData()); // throws if it is no form
  const tooOften = (waitS: number) => tooManyInWords({ code: "too-many", waitSeconds: waitS });
  const user = await askedBy(request, "post-images-by-user", tooOften);
  if (user instanceof Response) return user;
  const input = parseForm(sentImageSchema, form);
  if (!input.ok) return refuse(422, input.state.errors.alt);
  const added = await addPostImage(form.get("picture"), input.data.alt);
  return added.ok ? answer(201, added.image) : refuse(added.status, added.error);
}
