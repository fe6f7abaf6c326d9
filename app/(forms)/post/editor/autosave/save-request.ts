import * as z from "zod";
import { DRAWN_FOR_HEADER } from "@/lib/forms/drawn-for";
import type { FormBase } from "./form-base";
import type { PostFields } from "./post-fields";

const TIMEOUT_MS = 20_000;
/** A page that is being left may send no more than 64 KiB. */
const KEEPALIVE_MAX_BYTES = 60_000;

const savedAnswer = z.object({
  post: z.number(),
  version: z.number(),
  savedAt: z.iso.datetime().transform((moment) => new Date(moment)),
  address: z.string(),
});

export type SavedAnswer = z.output<typeof savedAnswer>;

export type SaveOutcome =
  | { kind: "saved"; answer: SavedAnswer }
  /** No answer, or that of a site in trouble. */
  | { kind: "away" }
  | { kind: "logged-out" }
  | { kind: "conflict" }
  | { kind: "refused"; words: string; isTooOften: boolean };

type SaveRequest = PostFields & FormBase & { key: string };

/** Sends a text of `owner` to be kept as a draft. Of a page that is being left it may arrive after its end. */
export async function requestSave(
  owner: string,
  text: SaveRequest,
  isLeaving: boolean,
): Promise<SaveOutcome> {
  const body = JSON.stringify(text);
  try {
    const response = await fetch("/editor/autosave", {
      method: "POST",
      headers: { "Content-Type": "application/json", [DRAWN_FOR_HEADER]: owner },
      body,
      keepalive: isLeaving && new Blob([body]).size < KEEPALIVE_MAX_BYTES,
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    return outcomeOf(response.status, await response.json());
  } catch {
    return { kind: "away" };
  }
}

function outcomeOf(status: number, answer: unknown): SaveOutcome {
  if (status === 200) return { kind: "saved", answer: savedAnswer.parse(answer) };
  if (status === 401) return { kind: "logged-out" };
  if (status === 409) return { kind: "conflict" };
  if (status >= 500) return { kind: "away" };
  const words = z.object({ error: z.string() }).parse(answer).error;
  return { kind: "refused", words, isTooOften: status === 429 };
}
