import * as z from "zod";
import { ALT_MAX, parseImageMarkdown } from "../../media/alt-text";
import type { PostKind } from "../../policy/post-kind";
import { parseTags, tagsText } from "../../tags/schema";
import {
  atMost,
  line,
  markdownLines,
  optionalLine,
  optionalMarkdownLines,
} from "../../text/fields";
import { languageTag } from "../../text/language";
import { decodeSegment } from "../../text/path-segment";
import { cutShort } from "../../text/shorten";
import { isSlug, SLUG_MAX } from "../slugs/slug-pattern";

const TITLE_MAX = 100;
const SUBTITLE_MAX = 200;
export const CONTENT_MAX = 100_000;
const CAPTION_MAX = 300;
const CANONICAL_MAX = 500;
/** More than what anybody types into a field of one line that is checked later. */
const TYPED_MAX = 1_000;
/** The same of a picture with its alternative text. */
const COVER_TYPED_MAX = 1_500;

const titleLength = atMost(TITLE_MAX, "A title");
const contentLength = atMost(CONTENT_MAX, "A post");
const pageLength = atMost(CONTENT_MAX, "A page");

export const ADDRESS_TAKEN = "That address is taken. Please choose another.";

const languageField = optionalLine()
  .transform((text) => (text === "" ? "" : languageTag(text)))
  .refine((tag) => tag !== null, "Please choose a language.")
  .transform((tag) => tag ?? "");

const slugField = optionalLine()
  .transform(asCopied)
  .refine(
    (slug) => slug === "" || (isSlug(slug) && slug.length <= SLUG_MAX),
    `An address has small letters, digits and single hyphens, at most ${SLUG_MAX}.`,
  );

/** What a text says that wants to be on no list. */
export const UNLISTED = "unlisted";

const listingField = optionalLine().refine(
  (text) => text === "" || text === UNLISTED,
  "Please choose whether it is listed.",
);

export const NO_SUCH_PICTURE =
  "There is no such picture here. One that no post shows goes after a week: please upload it again.";

const coverField = optionalLine()
  .refine(
    (text) => text === "" || parseImageMarkdown(text) !== null,
    "Please insert the Markdown of a picture that was uploaded here: ![What it shows](/pictures/…).",
  )
  .superRefine((text, context) =>
    atMost(ALT_MAX, "An alternative text")(parseImageMarkdown(text)?.alt ?? "", context),
  );

/** As browsers write it: with what an address cannot have encoded. */
const canonicalField = optionalLine()
  .transform((text) => (isWebAddress(text) ? new URL(text).href : text))
  .superRefine(atMost(CANONICAL_MAX, "An address"))
  .refine(
    (text) => text === "" || isWebAddress(text),
    "Please enter a whole address, such as https://example.org/a-post.",
  );

function isWebAddress(text: string): boolean {
  if (!/^https?:\/\//i.test(text) || text.length > TYPED_MAX || !URL.canParse(text)) return false;
  const { username, password } = new URL(text);
  return username === "" && password === "";
}

/** A browser's address bar gives letters of most scripts encoded; nobody sees what else is left out. */
function asCopied(slug: string): string {
  const decoded = slug.length <= TYPED_MAX ? decodeSegment(slug) : null;
  return (decoded ?? slug).replace(/\p{DI}/gu, "").normalize("NFC");
}

export const NOTHING_WRITTEN = "Please write something first.";

/**
 * What is written of a post, and what each part must be to be published. Whatever keeps, compares,
 * sends or shows a text goes by this table.
 */
export const publishedText = {
  title: line("Please give the post a title.").superRefine(titleLength),
  subtitle: optionalLine().superRefine(atMost(SUBTITLE_MAX, "A subheading")),
  content: markdownLines(NOTHING_WRITTEN).superRefine(contentLength),
  /** The picture above it and in lists, as Markdown. */
  cover: coverField,
  coverCaption: optionalLine().superRefine(atMost(CAPTION_MAX, "A caption")),
  /** With commas, as typed but tidied. */
  tags: tagsText,
  /** What it is written in, as a language tag; empty where that is what the site speaks. */
  language: languageField,
  /** The address that is wanted; empty where the title decides. */
  slug: slugField,
  /** Where it stood first, if that was elsewhere: the address that search engines are to know. */
  canonical: canonicalField,
  /** Whether lists lead to it once others see it; empty where they do. */
  listing: listingField,
};

/** The same of a text that may lack what a post needs. */
export const unfinishedText = {
  ...publishedText,
  title: optionalLine().superRefine(titleLength),
  content: optionalMarkdownLines().superRefine(contentLength),
};

/** Both for a page of the site's own. */
export const publishedPageText: typeof publishedText = {
  ...publishedText,
  title: line("Please give the page a title.").superRefine(titleLength),
  content: markdownLines(NOTHING_WRITTEN).superRefine(pageLength),
};
export const unfinishedPageText: typeof unfinishedText = {
  ...unfinishedText,
  content: optionalMarkdownLines().superRefine(pageLength),
};

function typed(max = TYPED_MAX) {
  return z.string().transform((text) => cutShort(text, max));
}

/** The same while somebody types: what has a form may end in the middle of a word, and is kept so. */
export const typedText = {
  ...unfinishedText,
  cover: typed(COVER_TYPED_MAX),
  tags: typed(),
  slug: typed(),
  canonical: typed(),
};

export type TextField = keyof typeof publishedText;
export type PostText = Record<TextField, string>;

export const TEXT_FIELDS = Object.keys(publishedText) as TextField[];

/** What the form of a page of the site's own asks for; the rest is empty. */
const PAGE_FIELDS: TextField[] = ["title", "content", "language", "slug"];

/** What a form of this kind asks for. */
export function fieldsIn(kind: PostKind): TextField[] {
  return kind === "page" ? PAGE_FIELDS : TEXT_FIELDS;
}

/** What the history keeps: an address leads where it led, and lists show what they showed, whatever the text was. */
export const FORMER_FIELDS = TEXT_FIELDS.filter((field) => field !== "slug" && field !== "listing");
export type FormerField = (typeof FORMER_FIELDS)[number];
export type FormerText = Record<FormerField, string>;

/** What is known of a text beside what is read of it. */
export const BESIDE_FIELDS = ["language", "canonical", "cover", "coverCaption", "tags"] as const;
export type BesideField = (typeof BESIDE_FIELDS)[number];

function isProse(field: FormerField): field is Exclude<FormerField, BesideField> {
  return !BESIDE_FIELDS.some((beside) => beside === field);
}

/** What is read as a text from its beginning to its end. */
export const PROSE_FIELDS = FORMER_FIELDS.filter(isProse);

/** What stands above the content. */
export const HEAD_FIELDS = PROSE_FIELDS.filter((field) => field !== "content");
export type HeadField = (typeof HEAD_FIELDS)[number];

/** A value for each of these fields. */
export function byField<Field extends TextField, Value>(
  fields: readonly Field[],
  of: (field: Field) => Value,
): Record<Field, Value> {
  return Object.fromEntries(fields.map((field) => [field, of(field)])) as Record<Field, Value>;
}

/** What a text has of which nothing is written. */
export const EMPTY_TEXT: PostText = byField(TEXT_FIELDS, () => "");

/** The text alone of what has more than it. */
export function pickText(text: PostText): PostText {
  return byField(TEXT_FIELDS, (field) => text[field]);
}

/** A text without what its kind has no form for. */
export function textOf(kind: PostKind, text: PostText): PostText {
  const fields = fieldsIn(kind);
  return byField(TEXT_FIELDS, (field) => (fields.includes(field) ? text[field] : ""));
}

/** What the history keeps of a text. */
export function pickFormerText(text: FormerText): FormerText {
  return byField(FORMER_FIELDS, (field) => text[field]);
}

/** Whether the history would have nothing to tell between the two. */
export function isSameText(one: FormerText, other: FormerText): boolean {
  return FORMER_FIELDS.every((field) => one[field] === other[field]);
}

/** Whether there is nothing to be kept: an address and tags are no text. */
export function isEmpty(text: FormerText): boolean {
  return PROSE_FIELDS.every((field) => text[field] === "");
}

/** Whether it has what a post needs that others see. */
export function isFinished({ title, content }: PostText): boolean {
  return title !== "" && content !== "";
}

/** The parts of a text that can show pictures. */
export function picturesIn({ content, cover }: Pick<PostText, "content" | "cover">): string[] {
  return [content, cover];
}

/** The names of a text's tags. */
export function tagNames({ tags }: Pick<PostText, "tags">): string[] {
  return parseTags(tags);
}
