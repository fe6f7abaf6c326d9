/** What is written down when somebody does it, and how the log says it. */
export const ACTS = {
  "site-set-up": "set the site up",
  "role-changed": "changed the role of",
  suspended: "suspended",
  "let-back-in": "let back in",
  deleted: "deleted the account of",
  "deleted-as-spam": "deleted as spam",
  "spam-undone": "took back the deletion as spam of",
  "spam-gone": "removed for good",
  "post-changed": "changed the post",
  "post-published": "published the post",
  "post-scheduled": "scheduled the post",
  "post-unpublished": "took back the post",
  "post-handed-back": "handed back the post",
  "post-authors-changed": "changed the authors of the post",
  "post-deleted": "deleted the post",
  "edit-saved": "saved changes, not public yet, of the post",
  "edit-discarded": "discarded changes, not public yet, of the post",
  "post-shared": "made a secret link to the post",
  "post-share-ended": "ended the secret link to the post",
  "page-changed": "changed the page",
  "page-published": "published the page",
  "page-unpublished": "took back the page",
  "page-deleted": "deleted the page",
  "post-pinned": "pinned the post",
  "post-unpinned": "unpinned the post",
  "settings-saved": "changed the settings of the site",
  "site-image-changed": "changed a picture of the site",
  invited: "invited",
  "invitation-withdrawn": "withdrew the invitation of",
  "invitation-accepted": "accepted an invitation",
  approved: "approved",
  "reports-decided": "decided about the reports of",
  "reports-dismissed": "dismissed the reports of",
  "ownership-handed-on": "handed the ownership on to",
} as const;

export type Act = keyof typeof ACTS;

/** The act of this name; null for any other text. */
export function parseAct(text: string): Act | null {
  return Object.hasOwn(ACTS, text) ? (text as Act) : null;
}

/** An act in words; what an older version wrote down and this one no longer knows, as it stands. */
export function actInWords(act: string): string {
  return Object.hasOwn(ACTS, act) ? ACTS[act as Act] : act;
}
