import type { FormState } from "@/lib/forms/form-state";
import type { PostHtml } from "@/lib/posts/rendering/markdown";
import type { PreviewAnswer } from "@/lib/posts/rendering/preview-answer";
import type { NewerText } from "@/lib/posts/saving/save-result";
import { compareTexts } from "@/lib/posts/text/compare-texts";
import type { Intent } from "@/lib/posts/text/form-schema";
import type { FrontMatter } from "@/lib/posts/text/front-matter";
import {
  type HeadField,
  type PostText,
  pickFormerText,
  pickText,
} from "@/lib/posts/text/post-text";
import { cutDifference, type TextDifference } from "@/lib/posts/text/text-difference";

/** A post as it would stand. */
export type Preview = Pick<PostText, HeadField | "cover" | "coverCaption"> & {
  html: PostHtml;
  notes: string[];
};

/** Characters of the page that the differences of a field may take: the newer text stands there in full too. */
const SHOWN_MAX = 200_000;

/** A text saved since an edit began, and how the edit differs from it, if there was time to find out. */
export type NewerVersion = { savedAt: string; text: PostText; difference: TextDifference | null };

/** What the head of a text says, whether its day is to come, and which button was pressed. */
export type AskedHead = Omit<FrontMatter, "content"> & { isToCome: boolean; intent: Intent };

/** What the form of a post knows after an attempt. */
export type PostFormState = FormState & {
  preview?: Preview;
  newer?: NewerVersion;
  /** What the head of the text says, if its writer is to say what becomes of it. */
  head?: AskedHead;
  /** Whether it has been taken over into the fields. */
  isHeadTaken?: boolean;
};

/** `values` is what was typed, `text` how it was understood. */
type Input = { values: Record<string, string>; data: PostText };

/** The form with what its page would show. */
export function previewedForm(
  { values, data: text }: Input,
  { html, notes }: PreviewAnswer,
): PostFormState {
  return {
    values,
    errors: {},
    preview: { ...pickText(text), html, notes },
  };
}

/** Sent again, the form takes the place of the newer text: its author has seen it by then. */
export async function mergingForm(
  { values, data }: Input,
  { text, version, savedAt }: NewerText,
): Promise<PostFormState> {
  const [found] = await compareTexts([[pickFormerText(text), pickFormerText(data)]]);
  const difference = found ? cutDifference(found, SHOWN_MAX).difference : null;
  return {
    values: { ...values, version: String(version) },
    errors: {},
    newer: { savedAt: savedAt.toISOString(), text, difference },
  };
}
