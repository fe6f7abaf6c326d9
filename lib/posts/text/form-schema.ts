import { z } from "zod";
import { parsePostId } from "../slugs/post-address";
import { refuseMoment } from "./moment";
import { isEmpty, publishedText, unfinishedText } from "./post-text";

const sent = z.string().default("");

/** What the form of a post sends beside its text. */
const rest = {
  /** The post's number, once it has one; the version that the form shows. */
  post: sent,
  version: sent,
  /** "plain" where the post is no Markdown, for its preview. */
  format: sent,
  date: sent,
  time: sent,
  timeZone: sent,
};

/** The form of a post that is to be published, now. */
export const postSchema = z.object({ ...publishedText, ...rest });

/** The same of one that is to appear at a moment to come. */
const scheduledSchema = postSchema.extend({}).superRefine(refuseMoment);

const unfinished = z.object({ ...unfinishedText, ...rest });

/** The same of a draft, which may lack what a post needs. */
const draftSchema = unfinished.extend({}).refine((text) => !isEmpty(text), {
  path: ["content"],
  message: "Please write something first.",
});

/** What the buttons of a post's form do, and what each asks of the form. */
export const INTENTS = {
  draft: draftSchema,
  publish: postSchema,
  schedule: scheduledSchema,
  preview: unfinished,
} as const;

export type Intent = keyof typeof INTENTS;

/** The button that was pressed; a form that names none is published. */
export function intentOf(value: unknown): Intent {
  return typeof value === "string" && Object.hasOwn(INTENTS, value) ? (value as Intent) : "publish";
}

/** The post that a text was written for, in the version that its writer knew; null for a new one. */
export type Base = { id: number; version: number } | null;

export function baseOf({ post, version }: { post: string; version: string }): Base {
  return post === "" ? null : { id: parsePostId(Number(post)), version: Number(version) || 0 };
}
