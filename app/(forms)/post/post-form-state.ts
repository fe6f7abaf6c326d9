import type { FormState } from "@/lib/forms/form-state";
import type { PostHtml } from "@/lib/posts/rendering/markdown";
import type { NewerText } from "@/lib/posts/saving/save-result";
import { byField, HEAD_FIELDS, type HeadField, type PostText } from "@/lib/posts/text/post-text";
import { differenceOf, type TextDifference } from "@/lib/posts/text/text-difference";

/** A post as it would stand. */
export type Preview = { head: Record<HeadField, string>; html: PostHtml };

/** A text saved since an edit began, and how the edit differs from it. */
export type NewerVersion = { savedAt: string; text: PostText; difference: TextDifference };

/** What the form of a post knows after an attempt. */
export type PostFormState = FormState & { preview?: Preview; newer?: NewerVersion };

/** `values` is what was typed, `text` how it was understood. */
type Input = { values: Record<string, string>; data: PostText };

/** The form with what its page would show. */
export function previewedForm({ values, data: text }: Input, html: PostHtml): PostFormState {
  return {
    values,
    errors: {},
    preview: { head: byField(HEAD_FIELDS, (field) => text[field]), html },
  };
}

/** Sent again, the form takes the place of the newer text: its author has seen it by then. */
export function mergingForm({ values, data }: Input, newer: NewerText): PostFormState {
  const { text, version, savedAt } = newer;
  return {
    values: { ...values, version: String(version) },
    errors: {},
    newer: { savedAt: savedAt.toISOString(), text, difference: differenceOf(text, data) },
  };
}
