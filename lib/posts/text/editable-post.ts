import { type Actor, NOBODY } from "../../actor";
import { db } from "../../database/db";
import { withKind } from "../../policy/post-kind";
import { withStatus } from "../../policy/post-status";
import type { PostVerb } from "../../policy/posts";
import { writingPolicy } from "../../policy/writings";
import { type Forbidden, NOT_FOUND, type NotFound, ok, type Result, refused } from "../../result";
import type { Addressed } from "../slugs/post-address";
import type { KnownBase } from "./form-schema";
import { typedMoment } from "./moment";
import { isSameText, type PostText, pickText } from "./post-text";
import { PENDING_TEXT_SELECT, POST_TEXT_SELECT, textIn } from "./text-columns";
import { WRITERS_SELECT, withWriters } from "./writers";

const EDITABLE_FIELDS = {
  ...POST_TEXT_SELECT,
  id: true,
  kind: true,
  slug: true,
  ...WRITERS_SELECT,
  format: true,
  status: true,
  wasPublished: true,
  publishedAt: true,
  updatedAt: true,
  timeZone: true,
  version: true,
  savedById: true,
  isAutosave: true,
  handedInAt: true,
  wasShown: true,
  shareNonce: true,
  navigationPlace: true,
  pendingEdit: {
    select: { ...PENDING_TEXT_SELECT, savedAt: true, savedById: true, handedInAt: true },
  },
  revisions: { select: { savedAt: true }, orderBy: { id: "desc" }, take: 1 },
} as const;

export type EditablePost = NonNullable<Awaited<ReturnType<typeof findEditablePost>>>;

/** The post or page with this number as its form shows it; null if there is none with which `actor` may do this. */
export async function findEditablePost(actor: Actor, id: number, verb: PostVerb = "update") {
  const where = { id, ...writingPolicy.where(actor, verb) };
  const post = await db().post.findFirst({ where, select: EDITABLE_FIELDS });
  return post && withWriters(withKind(withStatus(post)));
}

/** A post that is not one's to change, though everybody sees it at this address. */
export type OthersPost = Forbidden & Addressed;

/** The same, or why not. */
export async function getEditablePost(
  actor: Actor,
  id: number,
  verb: PostVerb = "update",
): Promise<Result<EditablePost, NotFound | OthersPost>> {
  const post = await findEditablePost(actor, id, verb);
  return post ? ok(post) : refused(await whyNotEditable(id));
}

/** Why a change met no row: what everybody sees is somebody else's; of anything else only those may know who may change it. */
export async function whyNotEditable(id: number): Promise<NotFound | OthersPost> {
  const where = { id, ...writingPolicy.where(NOBODY, "see") };
  const post = await db().post.findFirst({ where, select: { id: true, kind: true, slug: true } });
  return post ? { code: "forbidden", ...withKind(post) } : NOT_FOUND;
}

/** The newest text of a post, when and by whom it was saved: what was typed since, else what it shows. */
export function newestText({ pendingEdit, ...post }: EditablePost): {
  text: PostText;
  savedAt: Date;
  savedById: string | null;
} {
  const { updatedAt: savedAt, savedById } = post;
  return pendingEdit
    ? { ...pendingEdit, text: pickText(pendingEdit) }
    : { text: shownText(post), savedAt, savedById };
}

type Shown = Omit<EditablePost, "pendingEdit">;

/** The text that a post shows, as its form has it: with its address, once others know it. */
export function shownText(post: Shown): PostText {
  const text = textIn(post);
  return { ...text, slug: text.slug || (post.wasPublished ? post.slug : "") };
}

/** Whether a text was written without knowing the newest one: to save it would take that one's place unseen. */
export function isOutdated(post: EditablePost, base: KnownBase, text: PostText): boolean {
  const newest = newestText(post).text;
  const isSame = isSameText(newest, text) && newest.listing === text.listing;
  return post.version !== base.version && !isSame;
}

/** What the form of a post is filled with. */
export function filledForm(post: EditablePost): Record<string, string> {
  const moment = post.status === "scheduled" ? typedMoment(post.publishedAt, post.timeZone) : {};
  return {
    ...newestText(post).text,
    ...moment,
    ...placeInForm(post.navigationPlace),
    kind: post.kind,
    post: String(post.id),
    version: String(post.version),
    format: post.format,
  };
}

function placeInForm(place: number | null): Record<string, string> {
  return place === null ? {} : { isInNavigation: "yes", place: String(place) };
}
