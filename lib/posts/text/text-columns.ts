import type { Prisma } from "../../database/db";
import {
  BESIDE_FIELDS,
  type BesideField,
  byField,
  FORMER_FIELDS,
  type FormerText,
  HEAD_FIELDS,
  type PostText,
  pickFormerText,
  TEXT_FIELDS,
} from "./post-text";

// Where the database keeps a text: as a post's own, as its pending edit, as one that it had before.

type ColumnOf<Select> = keyof Select & string;

const chosen = () => true as const;

/** Of a former text. */
export const FORMER_TEXT_SELECT = byField(
  FORMER_FIELDS satisfies ColumnOf<Prisma.RevisionSelect>[],
  chosen,
);

/** Of a pending edit. */
export const PENDING_TEXT_SELECT = byField(
  TEXT_FIELDS satisfies ColumnOf<Prisma.PendingEditSelect>[],
  chosen,
);

/** Of a post, whose `slug` is the address that it has. */
export const POST_TEXT_SELECT = {
  ...byField(FORMER_FIELDS satisfies ColumnOf<Prisma.PostSelect>[], chosen),
  wantedSlug: true,
  listing: true,
} as const;

/** Tags of a post that readers see have rows of their own. */
function isColumn(field: BesideField): field is Exclude<BesideField, "tags"> {
  return field !== "tags";
}

/** What readers are told of a post besides its content: what stands above it, its language, where it stood first. */
export const HEAD_SELECT = byField([...HEAD_FIELDS, ...BESIDE_FIELDS.filter(isColumn)], chosen);

type PostColumns = FormerText & { wantedSlug: string; listing: string };

/** The columns of a post in which its text is kept. */
export function postColumns(text: PostText): PostColumns {
  return { ...pickFormerText(text), wantedSlug: text.slug, listing: text.listing };
}

/** The text that is kept in these columns. */
export function textIn(columns: PostColumns): PostText {
  const { wantedSlug: slug, listing } = columns;
  return { ...pickFormerText(columns), slug, listing };
}
