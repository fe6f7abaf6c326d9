import type { Member } from "../../actor";
import { whyUnwritable } from "../../database/errors";
import { runInRequestContext } from "../../http/request-context";
import { checkSpent, spend } from "../../limits/count-attempt";
import type { Invalid, Result, TooMany } from "../../result";
import { knownToText } from "./known-to-text";
import { type RenderedWithNotes, renderInTurn } from "./markdown";

/** What any text takes costs nothing, so that hardly a preview is written down. */
const UNCOUNTED_MS = 100;

/**
 * Renders a text of a member's when it is their turn, unless the site has computed for them too long of
 * late: what counts is not how many texts somebody sends, but how long they take.
 */
export async function renderFor(
  { id }: Member,
  { format, content, isPreview = false }: { format: string; content: string; isPreview?: boolean },
): Promise<Result<RenderedWithNotes, Invalid | TooMany>> {
  const allowed = await checkSpent("rendering-ms-by-user", id);
  if (!allowed.ok) return allowed;
  const text = { format, content, ...(await knownToText(content)) };
  const { made, tookMs } = await renderInTurn({ who: id, isPreview }, text);
  await count(id, tookMs < UNCOUNTED_MS ? 0 : Math.round(tookMs));
  return made;
}

/** What has been made is shown all the same where the database cannot be written; it counts for nothing then. */
async function count(who: string, ms: number): Promise<void> {
  try {
    await runInRequestContext(null, () => spend("rendering-ms-by-user", who, ms));
  } catch (error) {
    if (!whyUnwritable(error)) throw error;
  }
}
