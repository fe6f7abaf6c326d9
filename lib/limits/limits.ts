const MINUTE_S = 60;
const HOUR_S = 60 * MINUTE_S;
export const DAY_S = 24 * HOUR_S;

/**
 * How often something may be tried: `points` times in `duration` seconds. Those by address stand
 * high, for many people can share one.
 */
export const LIMITS = {
  /** Wrong passwords for one account, known or not. */
  passwords: { points: 10, duration: 15 * MINUTE_S },
  /** How often an account was locked; a day after the end of the last lock it begins anew. */
  lockouts: { points: 100, duration: DAY_S },
  "passwords-by-address": { points: 100, duration: 15 * MINUTE_S },
  "registrations-by-address": { points: 100, duration: HOUR_S },
  "reports-by-user": { points: 20, duration: HOUR_S },
  "reports-by-address": { points: 50, duration: HOUR_S },
  /** Of one post or person by everybody: by then those who look after the site know. */
  "reports-of-one": { points: 200, duration: HOUR_S },
  /** Answers to reports that strangers can have sent to one address. */
  "report-answers-to": { points: 20, duration: DAY_S },
  /** Sent sooner than a person types: by a password manager, or a program. */
  "quick-forms-by-address": { points: 30, duration: HOUR_S },
  "resets-by-address": { points: 50, duration: HOUR_S },
  /** Mails that strangers can cause to be sent to one address. */
  "mails-to": { points: 5, duration: HOUR_S },
  /** Links from mails that are used, or guessed. */
  "links-by-address": { points: 100, duration: 15 * MINUTE_S },
  /** Other sites that ask what to show for a link. */
  "embeds-by-address": { points: 120, duration: MINUTE_S },
  "searches-by-address": { points: 120, duration: MINUTE_S },
  /** One for each key that somebody rests after. */
  "suggestions-by-address": { points: 600, duration: MINUTE_S },
  "provider-logins-by-address": { points: 100, duration: 15 * MINUTE_S },
  /** Logins that a member connects or disconnects. */
  "provider-logins-by-user": { points: 30, duration: 15 * MINUTE_S },
  /** Mails that a member can cause: links and notices. */
  "mails-by-user": { points: 10, duration: HOUR_S },
  "invitations-by-user": { points: 50, duration: HOUR_S },
  /** Each keeps the former name, so that nobody else can have it. */
  "renames-by-user": { points: 10, duration: DAY_S },
  "pictures-by-user": { points: 30, duration: HOUR_S },
  "site-images-by-user": { points: 30, duration: HOUR_S },
  "post-images-by-user": { points: 60, duration: HOUR_S },
  /** Pages elsewhere that the site looks at for a member. */
  "outside-pages-by-user": { points: 30, duration: HOUR_S },
  /** Films and messages elsewhere that the site asks about for a member's posts; more are asked about later. */
  "cards-by-user": { points: 60, duration: HOUR_S },
  "downloads-by-user": { points: 10, duration: HOUR_S },
  /** Texts that nobody else sees yet, whether the editor saves them or a button. */
  "saves-by-user": { points: 120, duration: MINUTE_S },
  /** Drafts given to the editors, whose list is for people to read. */
  "hand-ins-by-user": { points: 30, duration: HOUR_S },
  /** Whoever is named as the author of a post gets a mail. */
  "authors-by-user": { points: 30, duration: HOUR_S },
  "previews-by-user": { points: 120, duration: MINUTE_S },
  /** Milliseconds that the site has computed for a member's texts. */
  "rendering-ms-by-user": { points: MINUTE_S * 1_000, duration: 10 * MINUTE_S },
  /** What readers see of posts, and so the pages that show them: published, put off, taken back, deleted. */
  "publishes-by-user": { points: 60, duration: MINUTE_S },
  /** Everything else that a member changes. */
  "changes-by-user": { points: 60, duration: MINUTE_S },
} as const;

export type Limit = keyof typeof LIMITS;
