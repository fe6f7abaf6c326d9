import { tooManyInWords } from "@/app/answers";
import { parseForm } from "@/lib/forms/parse-form";
import { addPostImage } from "@/lib/media/add-post-image";
import { sentImageSchema } from "@/lib/media/alt-text";
import type { InvalidFile } from "@/lib/media/upload";
import { answer, refuse, refuseProblem, requester } from "../requests";

const STATUS: Record<InvalidFile["reason"], number> = {
  missing: 422,
  "too-large": 413,
  "too-many-pixels": 413,
  incomplete: 422,
  "not-an-image": 415,
  "animation-too-long": 413,
  "animated-otherwise": 415,
  heic: 415,
};

/** Keeps a picture for posts: `picture` is the file, `alt` describes it. Answers with its Markdown. */
export async function POST(request: Request): Promise<Response> {
  // Before anything is refused: where a body is left unread, the next request may hang (Next 16.4).
  const form = await request.formData().catch(() => new FormData()); // throws if it is no form
  const user = await requester(request);
  if (user instanceof Response) return user;
  const input = parseForm(sentImageSchema, form);
  if (!input.ok) return refuse(422, input.state.errors.alt ?? "");
  const added = await addPostImage(user, form.get("picture"), input.data.alt);
  if (added.ok) return answer(201, added.value);
  const { problem } = added;
  if (problem.code === "invalid") return refuse(STATUS[problem.reason], problem.errors.picture);
  return problem.code === "too-many"
    ? refuseProblem(problem, tooManyInWords(problem))
    : refuseProblem(problem);
}
