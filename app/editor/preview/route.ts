import { previewPost, previewSchema } from "@/lib/posts/rendering/preview";
import { TOO_COMPLICATED } from "@/lib/posts/rendering/too-complicated";
import { answer, asked, refuse } from "../asked";

/** How a text would stand as a post, for the editor. Nothing is kept. */
export async function POST(request: Request): Promise<Response> {
  const question = await asked(request, "previews-by-user");
  if (question instanceof Response) return question;
  const input = previewSchema.safeParse(question.sent);
  if (!input.success) return refuse(422, input.error.issues[0].message);
  const preview = await previewPost(input.data);
  return preview ? answer(200, preview) : refuse(422, TOO_COMPLICATED);
}
