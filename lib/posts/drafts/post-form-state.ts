import type { FormState } from "../../forms/form-state";
import type { NewerText, SaveResult } from "../publishing/save-result";
import type { PostHtml } from "../rendering/markdown";
import { TOO_COMPLICATED } from "../rendering/too-complicated";
import { type DifferencePart, textDifference } from "../revisions/text-difference";
import { ADDRESS_TAKEN, type PostText } from "../text/schema";

/** A post as it would stand. */
export type Preview = { title: string; html: PostHtml };

/** A text saved since an edit began, and how the edit differs from it. */
export type NewerVersion = {
  savedAt: string;
  title: string;
  content: string;
  titleDifference: DifferencePart[];
  contentDifference: DifferencePart[];
};

/** What the form of a post knows after an attempt. */
export type PostFormState = FormState & { preview?: Preview; newer?: NewerVersion };

type Refused = Exclude<SaveResult, { ok: true } | { problem: "gone" }>;

const ERRORS: Record<"too-complicated" | "address-taken", Record<string, string>> = {
  "too-complicated": { content: TOO_COMPLICATED },
  "address-taken": { slug: ADDRESS_TAKEN },
};

/** What the form says when a text was not saved; `values` is what was typed, `text` how it was understood. */
export function refusalOf(
  result: Refused,
  values: Record<string, string>,
  text: PostText,
): PostFormState {
  if (result.problem === "newer-text") return laidOver(result.newer, values, text);
  return { values, errors: ERRORS[result.problem] };
}

/** Sent again, the form takes the place of the newer text: its author has seen it by then. */
function laidOver(newer: NewerText, values: Record<string, string>, text: PostText): PostFormState {
  return {
    values: { ...values, version: String(newer.version) },
    errors: {},
    newer: {
      savedAt: newer.savedAt.toISOString(),
      title: newer.title,
      content: newer.content,
      titleDifference: textDifference(newer.title, text.title),
      contentDifference: textDifference(newer.content, text.content),
    },
  };
}
