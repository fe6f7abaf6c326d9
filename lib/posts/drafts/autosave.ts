import * as z from "zod";
import type { Member } from "../../actor";
import { countAttempt } from "../../limits/count-attempt";
import { POST_KINDS } from "../../policy/post-kind";
import { invalid, type Result, type TooMany } from "../../result";
import type { Saved, SaveProblem } from "../saving/save-result";
import { parsePostId } from "../slugs/post-address";
import { newBase } from "../text/form-schema";
import { EMPTY_TEXT, isEmpty, pickText, typedText } from "../text/post-text";
import { writeDraft } from "./save-draft";

/** What the editor sends while its author types. */
const autosaveSchema = z
  .object({
    /** Names the form, so that a first save whose answer was lost does not make a second post. */
    key: z.stringFormat("key", /^[0-9a-f]{32}$/).optional(),
    kind: z.enum(POST_KINDS).default("post"),
    post: z.int().nullable(),
    version: z.int().positive().nullable(),
    ...typedText,
  })
  .refine((text) => !isEmpty(text), "There is nothing to save.");

/** With what an editor does not know of that was opened before the site was brought up to date. */
function completed(sent: unknown): unknown {
  return typeof sent === "object" ? { ...EMPTY_TEXT, ...sent } : sent;
}

/** Saves a text while its author types. What others see of the post stays as it is. */
export async function autosave(
  author: Member,
  sent: unknown,
): Promise<Result<Saved, SaveProblem | TooMany>> {
  const counted = await countAttempt("saves-by-user", author.id);
  if (!counted.ok) return counted;
  const input = autosaveSchema.safeParse(completed(sent));
  if (!input.success) return invalid({ content: input.error.issues[0]?.message ?? "" });
  const { key, kind, post, version, ...text } = input.data;
  const base = post === null ? newBase(kind) : { id: parsePostId(post), version: version ?? 0 };
  return writeDraft(author, base, pickText(text), { isAutosave: true, key });
}
