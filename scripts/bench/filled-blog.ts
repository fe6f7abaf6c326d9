import type { Dialect } from "../../lib/config/dialect";

// What the blogs of both runs of the bench hold, as SQL that both databases read; `n` counts from 1.

const USERS = 10_000;
const TAGS = 1_000;

/** Wrote every tenth post; the others wrote the rest in equal shares. */
export const PROLIFIC = "writer-1";
export const PROLIFIC_EVERY = 10;
export const ORDINARY = "writer-3";
/** Every fifth post has it, and every post one of the others. */
export const POPULAR_TAG = "tag-1";
export const POPULAR_EVERY = 5;
/** Sessions of the prolific writer, and of the ordinary one. */
export const SESSION = "a-session";
export const ORDINARY_SESSION = "another-session";

/** Of the first writers, as many as log in at once. */
export const PASSWORD = "password";
export const WITH_PASSWORD = 20;
/** bcrypt, cost 12, of PASSWORD. */
const PASSWORD_HASH = "$2b$12$FZfX/oMBP.Zp4sLGJ9DAJOPNAMTiC6opXYSNnBIMTL35rdouV9HfW";

/** The email address of writer `n`. */
export function emailOf(n: number): string {
  return `writer-${n}@example.com`;
}

const SENTENCES = "A glass of wine and a good book make a long evening short. ".repeat(3);
/** What search is tried with, from the word in every 100,000th post to the one in all of them. */
export const SEARCHED = {
  rare: "quincunx",
  common: "harvest",
  alsoCommon: "late",
  inAll: "evening",
  /** That of more words than a search looks for. */
  beginning: "mot",
  tag: "tag-1",
};
/** As many words more in each text, of growing rareness. */
const OTHER_WORDS = 24;

/** The common word is in every third post, after the other in every twelfth. */
const TEXT = [
  `'${SENTENCES}'`,
  sometimes(4, SEARCHED.alsoCommon),
  sometimes(3, SEARCHED.common),
  sometimes(100_000, SEARCHED.rare, 50),
  ...Array.from({ length: OTHER_WORDS }, (_, index) => otherWord(index)),
].join(" || ");

function sometimes(every: number, word: string, from = 0): string {
  return `CASE WHEN n % ${every} = ${from} THEN '${word} ' ELSE '' END`;
}

/** Of one of the first kinds every post has one of ten; of the last kinds a word is in a few posts of a million. */
function otherWord(index: number): string {
  const words = Math.round(10 * 1.6 ** index);
  return `'${index % 8 === 0 ? SEARCHED.beginning : `k${index}o`}' || (n % ${words} * 7 % ${words}) || ' '`;
}
/** Above every renderer's version: as if these texts had been rendered here. */
const RENDERED = 1_000_000;

/** When a post was published: some minutes after the one before, and some at the same moment. */
const MOMENT: Record<Dialect, string> = {
  sqlite: `strftime('%Y-%m-%dT%H:%M:%S.000+00:00', 1262304000 + n / 3 * 600, 'unixepoch')`,
  postgresql: `timestamp '2010-01-01' + n / 3 * interval '10 minutes'`,
};

export const INSERT_USERS = `
  INSERT INTO "User" ("id", "username", "usernameKey", "email", "emailKey")
  ${series(1, USERS)} SELECT 'user-' || n, 'writer-' || n, 'writer-' || n,
    'writer-' || n || '@example.com', 'writer-' || n || '@example.com' FROM "series"`;

export const INSERT_SESSIONS = `
  INSERT INTO "Session" ("sessionToken", "userId", "expires")
  VALUES ('${SESSION}', 'user-1', '2100-01-01T00:00:00.000+00:00'),
    ('${ORDINARY_SESSION}', 'user-3', '2100-01-01T00:00:00.000+00:00')`;

export const INSERT_PASSWORDS = `
  INSERT INTO "Password" ("userId", "hash", "updatedAt")
  ${series(1, WITH_PASSWORD)}
  SELECT 'user-' || n, '${PASSWORD_HASH}', '2010-01-01T00:00:00.000+00:00' FROM "series"`;

export const INSERT_TAGS = `
  INSERT INTO "Tag" ("slug", "name")
  ${series(1, TAGS)} SELECT 'tag-' || n, 'Tag ' || n FROM "series"`;

/** Posts of about a kilobyte. */
export function insertPosts(dialect: Dialect, from: number, to: number): string {
  const author = `'user-' || CASE WHEN n % ${PROLIFIC_EVERY} = 0 THEN 1 ELSE 2 + n % ${USERS - 1} END`;
  const html = `'<p>' || ${TEXT} || '</p>'`;
  return `
    INSERT INTO "Post" ("slug", "title", "content", "authorId", "savedById", "publishedAt", "updatedAt",
      "format", "html", "excerptHtml", "summary", "readingMinutes", "rendererVersion", "tags")
    ${series(from, to)}
    SELECT 'post-' || n, 'Post ' || n, ${TEXT}, ${author}, ${author}, ${MOMENT[dialect]},
      ${MOMENT[dialect]}, 'markdown', ${html}, ${html}, 'About an evening.', 1, ${RENDERED},
      'Tag ' || (2 + n % ${TAGS - 1}) || CASE WHEN n % ${POPULAR_EVERY} = 0 THEN ', Tag 1' ELSE '' END
    FROM "series"`;
}

/** The tags of these posts. */
export function insertPostTags(dialect: Dialect, from: number, to: number): string {
  return `
    INSERT INTO "PostTag" ("postId", "tagId", "publishedAt")
    ${series(from, to)}
    SELECT n, 2 + n % ${TAGS - 1}, ${MOMENT[dialect]} FROM "series"
    UNION ALL SELECT n, 1, ${MOMENT[dialect]} FROM "series" WHERE n % ${POPULAR_EVERY} = 0`;
}

function series(from: number, to: number): string {
  return `WITH RECURSIVE "series"(n) AS (
    SELECT ${from} UNION ALL SELECT n + 1 FROM "series" WHERE n < ${to}
  )`;
}
