import * as z from "zod";
import type { PostKind } from "../../policy/post-kind";
import { parsePostId } from "../slugs/post-address";
import { refuseMoment } from "./moment";
import {
  isEmpty,
  NOTHING_WRITTEN,
  publishedPageText,
  publishedText,
  unfinishedPageText,
  unfinishedText,
} from "./post-text";

const sent = z.string().default("");

/** What the form of a post sends beside its text. */
const rest = {
  /** "page" in the form of one. */
  kind: sent,
  /** The number of the post or page, once it has one; the version that the form shows. */
  post: sent,
  version: sent,
  /** Of the form of a new one. */
  formKey: sent.transform((text) => (/^[0-9a-f]{32}$/.test(text) ? text : "")),
  /** "plain" where the post is no Markdown, for its preview. */
  format: sent,
  /** Not empty once its writer was asked whether to take the head of the text over (front-matter.ts). */
  askedAboutHead: sent,
  date: sent,
  time: sent,
  timeZone: sent,
  /** "yes", and the place, where a page is to stand in the navigation. */
  isInNavigation: sent,
  place: sent
    .transform((text) => text.trim())
    .refine((text) => /^(?:[1-9]\d?)?$/.test(text), "Please enter a number from 1 to 99."),
};

/** What the buttons of a form do, and what each asks of it. */
function intentsOf(published: typeof publishedText, unfinished: typeof unfinishedText) {
  const finishedForm = z.object({ ...published, ...rest });
  const unfinishedForm = z.object({ ...unfinished, ...rest });
  return {
    /** A draft may lack what others are to see. */
    draft: unfinishedForm.extend({}).refine((text) => !isEmpty(text), {
      path: ["content"],
      message: NOTHING_WRITTEN,
    }),
    publish: finishedForm,
    /** To be published at a moment to come. */
    schedule: finishedForm.extend({}).superRefine(refuseMoment),
    "hand-in": finishedForm,
    preview: unfinishedForm,
    /** To have the head of the text taken over into the fields. */
    "take-head": unfinishedForm,
  };
}

/** Of the form of a post. */
export const INTENTS = intentsOf(publishedText, unfinishedText);
export const postSchema = INTENTS.publish;

/** Of each form. */
export const INTENTS_OF: Record<PostKind, typeof INTENTS> = {
  post: INTENTS,
  page: intentsOf(publishedPageText, unfinishedPageText),
};

export type Intent = keyof typeof INTENTS;

/** The button that was pressed; a form that names none is published. */
export function intentOf(value: unknown): Intent {
  return typeof value === "string" && Object.hasOwn(INTENTS, value) ? (value as Intent) : "publish";
}

/** A post or page in the version that the writer of another text knew. */
export type KnownBase = { id: number; version: number };

/** Stands for a page that nobody has saved yet. */
export const NEW_PAGE = "new page";

/** Stands for one that nobody has saved yet, in the form that has this key. */
type KeyedBase = { kind: PostKind; formKey: string };

/** What a text was written for; null for a new post. */
export type Base = KnownBase | KeyedBase | typeof NEW_PAGE | null;

type SentBase = { kind: string; post: string; version: string; formKey: string };

export function baseOf({ kind, post, version, formKey }: SentBase): Base {
  if (post !== "") return { id: parsePostId(Number(post)), version: Number(version) || 0 };
  return formKey === "" ? newBase(kind) : { kind: kindOf(kind), formKey };
}

/** Whether it was written for a post or page that is there already. */
export function isKnownBase(base: Base): base is KnownBase {
  return typeof base === "object" && base !== null && "id" in base;
}

/** The key of the form of a new one; undefined where it has none. */
export function formKeyOf(base: Base): string | undefined {
  return typeof base === "object" && base !== null && "formKey" in base ? base.formKey : undefined;
}

/** What the form of this kind is about: a post, unless it says that it is a page. */
export function kindOf(value: unknown): PostKind {
  return value === "page" ? "page" : "post";
}

/** The base of a text of this kind that stands by itself. */
export function newBase(kind: string): typeof NEW_PAGE | null {
  return kind === "page" ? NEW_PAGE : null;
}

/** What a text makes that stands by itself. */
export function kindOfNew(base: Base): PostKind {
  if (typeof base === "object" && base !== null && "kind" in base) return base.kind;
  return base === NEW_PAGE ? "page" : "post";
}

const LAST_PLACE = 99;

/** The place in the navigation that a form asks for: without a number the last; null for none. */
export function navigationPlaceOf(sent: { isInNavigation: string; place: string }): number | null {
  return sent.isInNavigation === "" ? null : Number(sent.place) || LAST_PLACE;
}
