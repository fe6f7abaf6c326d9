import { siteNow } from "@/lib/database/clock";
import { autosave } from "@/lib/posts/drafts/autosave";
import { formAddress } from "@/lib/posts/slugs/post-address";
import { answer, readJson, refuseProblem } from "../requests";

const DELETED = "This post was deleted meanwhile. Send the form to save your text as a draft.";
const CHANGED = "This was changed in another window.";

/** Saves what its author is typing, for the editor: as a draft, or beside a text that others see. */
export async function POST(request: Request): Promise<Response> {
  const asked = await readJson(request);
  if (asked instanceof Response) return asked;
  const saved = await autosave(asked.user, asked.sent);
  if (saved.ok) {
    const { id: post, version } = saved.value;
    const [savedAt, address] = [siteNow().toISOString(), formAddress(saved.value)];
    return answer(200, { result: "saved", post, version, savedAt, address });
  }
  const { problem } = saved;
  switch (problem.code) {
    case "conflict": {
      const { version, savedAt } = problem.newer;
      return answer(409, { result: "newer-text", error: CHANGED, version, savedAt });
    }
    case "gone":
    case "forbidden":
      return answer(404, { result: "not-found", error: DELETED });
    default:
      return refuseProblem(problem);
  }
}
