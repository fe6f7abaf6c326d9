import { type Autosaved, autosave, autosaveSchema } from "@/lib/posts/drafts/autosave";
import { answer, asked, refuse } from "../asked";

const STATUS: Record<Autosaved["result"], number> = {
  saved: 200,
  "newer-text": 409,
  "not-found": 404,
};

/** Saves what its author is typing, for the editor: as a draft, or beside a text that others see. */
export async function POST(request: Request): Promise<Response> {
  const question = await asked(request, "autosaves-by-user");
  if (question instanceof Response) return question;
  const input = autosaveSchema.safeParse(question.sent);
  if (!input.success) return refuse(422, input.error.issues[0].message);
  const saved = await autosave(question.user, input.data);
  return answer(STATUS[saved.result], saved);
}
