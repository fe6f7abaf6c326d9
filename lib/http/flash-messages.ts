import { isSecure, SESSION_COOKIES } from "./session-cookie";

/** What is said of a link in a mail that opens nothing, or not any more. */
export const INVALID_LINK = "That is an invalid or expired link.";

/** The messages shown once after an action, by the key that the cookie carries. */
export const FLASH_MESSAGES = {
  "other-sender":
    "Another account is logged in now than when that page was opened, so nothing was done. If you want it, please do it from here.",
  "too-many": "Too many attempts. Please wait a minute and try again.",
  "account-created": "Your account has been created! You can now log in.",
  "account-awaits-approval":
    "Your account has been created! You can now log in and read; you can write once an admin has approved you.",
  "registration-mailed":
    "An email with instructions is on its way. Open its link to finish your account.",
  "logged-out": "You have been logged out.",
  "log-in-first": "Please log in to access this page.",
  "account-updated": "Your account has been updated.",
  "account-deleted": "Your account has been deleted.",
  "picture-updated": "Your picture has been updated.",
  "picture-removed": "Your picture has been removed.",
  "email-changed": "Your email address has been changed.",
  "password-changed": "Your password has been changed.",
  "password-reset": "Your password has been updated! You can now log in.",
  "link-sent": "An email with a link is on its way to you.",
  "reset-requested": "If that address has an account, an email with instructions is on its way.",
  "invalid-link": INVALID_LINK,
  "session-ended": "That browser has been logged out.",
  "other-sessions-ended": "You have been logged out everywhere else.",
  "login-linked": "That login has been connected.",
  "login-unlinked": "That login has been disconnected.",
  "invitation-mailed": "The invitation is on its way.",
  "invitation-withdrawn": "The invitation has been withdrawn.",
  "invitation-accepted": "You have accepted the invitation.",
  "person-approved": "That account has been approved.",
  "settings-saved": "The settings have been saved.",
  "site-image-saved": "The picture has been saved.",
  "site-image-removed": "The picture has been removed.",
  "post-created": "Your post has been created!",
  "post-updated": "Your post has been updated!",
  "page-published": "The page has been published.",
  "page-updated": "The page has been updated.",
  "page-unpublished": "The page is a draft again.",
  "page-deleted": "The page has been deleted.",
  "draft-saved": "Your draft has been saved.",
  "post-scheduled": "Your post has been scheduled.",
  "post-unpublished": "Your post is a draft again.",
  "changes-discarded": "Your changes have been discarded. The history keeps them.",
  "revision-restored": "That text has been restored.",
  "draft-shared": "Everybody who has the link can see this draft now.",
  "others-post-unpublished": "That post is a draft again, which its author and the editors see.",
  "authors-named": "The authors have been saved.",
  "author-left": "You are no author of that post any more.",
  "only-author": "You are its only author. Name another first.",
  "handed-in": "You have handed it in. Editors can read it now.",
  "taken-back": "It is not with the editors any more.",
  "handed-back": "You have handed it back. Its author gets your note by email.",
  "review-published": "It has been published.",
  "review-changed":
    "Nothing was done: it has been saved again, or decided about, while you read it. This is what waits now.",
  "review-unfinished":
    "It cannot be published as it is. Publish it from this form, which says what is wrong.",
  "text-kept-from-review":
    "That post is not yours to change any more: it was deleted, taken back or handed back meanwhile. Your text has been saved as a draft of your own.",
  "draft-instead": "Your account may not publish this. Your text has been saved as a draft.",
  "site-set-up": "Your site is set up, and you are its owner.",
  "role-changed": "The role has been changed.",
  "role-unknown": "Please choose a role.",
  "person-suspended": "The account has been suspended.",
  "person-let-back-in": "The account has been let back in.",
  "deleted-as-spam": "The account has been deleted as spam. Until tomorrow it can be let back in.",
  "person-deleted": "The account has been deleted.",
  "ownership-handed-on": "You have handed the ownership on.",
  "report-sent": "Thank you. Those who look after this site will read your report.",
  "reports-decided": "The reports have been decided about.",
  "reports-dismissed": "The reports have been dismissed.",
  "share-withdrawn": "The link has been withdrawn.",
  "post-pinned": "The post is pinned: the home page shows it first.",
  "post-unpinned": "The post is pinned no more.",
  "pins-full": "Three posts are pinned already. Please unpin one of them first.",
  "post-deleted": "Your post has been deleted!",
  "page-text-kept": "This page was deleted meanwhile. Your text has been saved as a draft.",
  "text-copied":
    "That post belongs to another account. The text has been saved as a draft of your own.",
  "text-kept": "This post was deleted meanwhile. Your text has been saved as a draft.",
} as const;

export type FlashKey = keyof typeof FLASH_MESSAGES;

/** A message on one page; the id tells a browser that goes back to it that it has been shown. */
export type Flash = { id: string; message: string };

/** Holds a FlashKey from the action until the next page. Readable by scripts, so that a page may clear it. */
export const FLASH_COOKIE = "carafe-flash";

/** The cookies for whose sake a page is answered for the person who sends them (next.config.ts, server/visitor-key.ts). */
export const PERSONAL_COOKIES = [...SESSION_COOKIES, FLASH_COOKIE];

/** How middleware.ts hands the key to the page after it has taken the cookie back. */
export const FLASH_HEADER = "x-carafe-flash";

/** A message that no page has shown within a minute is forgotten. */
export function flashCookieOptions(siteUrl: string) {
  return { path: "/", sameSite: "lax", maxAge: 60, secure: isSecure(siteUrl) } as const;
}

/** The message of a key that came from outside; null for anything else. */
export function flashMessage(key: string | null): string | null {
  return key !== null && Object.hasOwn(FLASH_MESSAGES, key)
    ? FLASH_MESSAGES[key as FlashKey]
    : null;
}
