import { z } from "zod";
import { tagsText } from "../../tags/schema";
import {
  atMost,
  line,
  markdownLines,
  optionalLine,
  optionalMarkdownLines,
} from "../../text/fields";
import { refuseMoment } from "../publishing/schedule";
import { isReserved, SLUG_MAX, SLUG_PATTERN } from "../slugs/slug-pattern";

/** The largest number a post can have in either database. */
const POST_NUMBER_MAX = 2_147_483_647;

const TITLE_MAX = 100;
const CONTENT_MAX = 100_000;

const titleLength = atMost(TITLE_MAX, "A title");
const contentLength = atMost(CONTENT_MAX, "A post");

export const ADDRESS_TAKEN = "That address is taken. Please choose another.";

const slugField = optionalLine()
  .refine(
    (slug) => slug === "" || (SLUG_PATTERN.test(slug) && slug.length <= SLUG_MAX),
    `An address has small letters without accents, digits and single hyphens, at most ${SLUG_MAX}.`,
  )
  .refine((slug) => slug === "" || !isReserved(slug), ADDRESS_TAKEN);

const sent = z.string().default("");

/** The form of a post that is to be published, now. */
export const postSchema = z.object({
  title: line("Please give the post a title.").superRefine(titleLength),
  content: markdownLines("Please write something first.").superRefine(contentLength),
  tags: tagsText,
  slug: slugField,
  /** The post's number, once it has one; the version that the form shows. */
  post: sent,
  version: sent,
  /** "plain" where the post is no Markdown, for its preview. */
  format: sent,
  date: sent,
  time: sent,
  timeZone: sent,
});

/** The same of one that is to appear at a moment to come. */
const scheduledSchema = postSchema.extend({}).superRefine(refuseMoment);

const unfinished = postSchema.extend({
  title: optionalLine().superRefine(titleLength),
  content: optionalMarkdownLines().superRefine(contentLength),
});

/** The same of a draft, which may lack what a post needs. */
export const draftSchema = unfinished.extend({}).refine(({ title, content }) => title || content, {
  path: ["content"],
  message: "Please write something first.",
});

export type PostInput = z.output<typeof postSchema>;

/** What is typed of a post: the slug is empty where its title decides. */
export type PostText = Pick<PostInput, "title" | "content" | "tags" | "slug">;

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

/** The post that a form is about, in the version it shows; null for a new one. */
export type Base = { id: number; version: number } | null;

export function baseOf({ post, version }: { post: string; version: string }): Base {
  return post === "" ? null : { id: parsePostId(Number(post)), version: Number(version) || 0 };
}

/** The number of a post that came from outside; 0, which no post has, for anything that cannot be one. */
export function parsePostId(id: unknown): number {
  return z.int().positive().max(POST_NUMBER_MAX).catch(0).parse(id);
}
