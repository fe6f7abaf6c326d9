import { z } from "zod";
import type { SaveResult } from "../publishing/save-result";
import { updateAddress } from "../slugs/post-address";
import { findOwnPost } from "../text/own-post";
import { draftSchema } from "../text/schema";
import { saveDraft, saveOver } from "./save-draft";

const { title, content } = draftSchema.shape;

/** More than what anybody types there. */
const UNFINISHED_MAX = 1_000;

const unfinished = z.string().transform((text) => text.slice(0, UNFINISHED_MAX));

/** What the editor sends while its author types: tags and address may be unfinished, and are kept as they are. */
export const autosaveSchema = z
  .object({
    /** Names the form, so that a first save whose answer was lost does not make a second post. */
    key: z.stringFormat("key", /^[0-9a-f]{32}$/).optional(),
    post: z.int().positive().nullable(),
    version: z.int().positive().nullable(),
    ...{ title, content, tags: unfinished, slug: unfinished },
  })
  .refine((text) => text.title || text.content, "There is nothing to save.");

/** What became of it: the version to base the next save on, and when it was saved. */
export type Autosaved =
  | { result: "saved"; post: number; version: number; savedAt: string; address: string }
  | { result: "newer-text"; error: string; version: number; savedAt: string }
  | { result: "not-found"; error: string };

const NOT_FOUND = {
  result: "not-found",
  error: "This post was deleted meanwhile. Send the form to save your text as a draft.",
} as const;

/** Saves a text while its author types. What others see of the post stays as it is. */
export async function autosave(
  author: { id: string },
  { key, post, version, ...text }: z.output<typeof autosaveSchema>,
): Promise<Autosaved> {
  if (post === null) {
    return answerTo(await saveDraft(author, null, text, { isAutosave: true, key }));
  }
  const own = await findOwnPost(author, post);
  if (!own) return NOT_FOUND;
  return answerTo(await saveOver(author, own, { version: version ?? 0 }, text, true));
}

function answerTo(saved: SaveResult): Autosaved {
  if (saved.ok) {
    return {
      result: "saved",
      post: saved.id,
      version: saved.version,
      savedAt: new Date().toISOString(),
      address: updateAddress(saved.slug),
    };
  }
  if (saved.problem === "gone") return NOT_FOUND;
  if (saved.problem !== "newer-text") throw new Error("An autosave is refused by nothing else.");
  return {
    result: "newer-text",
    error: "This was changed in another window.",
    version: saved.newer.version,
    savedAt: saved.newer.savedAt.toISOString(),
  };
}
