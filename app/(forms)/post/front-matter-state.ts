import { siteNow } from "@/lib/database/clock";
import { fieldOf } from "@/lib/forms/parse-form";
import { parsePostId } from "@/lib/posts/slugs/post-address";
import type { Intent } from "@/lib/posts/text/form-schema";
import { type FrontMatter, readFrontMatter, takeOver } from "@/lib/posts/text/front-matter";
import { isFrontMatterKept } from "@/lib/posts/text/kept-front-matter";
import type { PostFormState } from "./post-form-state";

/** A post that begins on a day begins in its morning, unless its writer says otherwise. */
const MORNING = "09:00";

type Values = Record<string, string>;

/** The head of a text in Markdown, as it was sent. */
export function frontMatterIn(form: FormData): FrontMatter | null {
  return fieldOf(form, "format") === "plain" ? null : readFrontMatter(fieldOf(form, "content"));
}

/** Whether the writer has said already that the text is to stay as it is: now, or when it was saved before. */
export async function wasAsked(form: FormData): Promise<boolean> {
  if (fieldOf(form, "askedAboutHead")) return true;
  return isFrontMatterKept(parsePostId(Number(fieldOf(form, "post"))));
}

/** The form with the question whether to take the head over. Sent by any other button than that, the text stays as it is. */
export function askingForm(values: Values, head: FrontMatter, intent: Intent): PostFormState {
  const { title, tags, date } = head;
  const asked = { title, tags, date, isToCome: isToCome(date), intent };
  return { values: { ...values, askedAboutHead: "yes" }, errors: {}, head: asked };
}

/** The form with what the head says in its fields, and without the head. Nothing is saved yet. */
export function takenForm(values: Values, head: FrontMatter | null): PostFormState {
  if (!head) return { values: { ...values, askedAboutHead: "" }, errors: {} };
  const moment = isToCome(head.date) && { date: head.date, time: values.time || MORNING };
  const taken = { ...takeOver(values, head), ...moment, askedAboutHead: "" };
  return { values: { ...values, ...taken }, errors: {}, isHeadTaken: true };
}

/** Posts are put off, never dated back. */
function isToCome(date: string): boolean {
  return date > siteNow().toISOString().slice(0, 10);
}
