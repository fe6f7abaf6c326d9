import { previewWhileTyping } from "@/lib/posts/drafts/preview";
import { answer, readJson, refuseProblem } from "../requests";

/** How a text would stand as a post, for the editor. Nothing is kept. */
export async function POST(request: Request): Promise<Response> {
  const asked = await readJson(request);
  if (asked instanceof Response) return asked;
  const preview = await previewWhileTyping(asked.user, asked.sent);
  return preview.ok ? answer(200, preview.value) : refuseProblem(preview.problem);
}
