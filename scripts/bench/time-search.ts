/** Run by search-readings.ts in a process of its own, as a process has one database. */

import type { Member } from "../../lib/actor";
import { dialectOf } from "../../lib/config/dialect";
import { settings } from "../../lib/config/settings";
import { db } from "../../lib/database/db";
import { publishPost } from "../../lib/posts/publishing/publish-post";
import { EMPTY_TEXT } from "../../lib/posts/text/post-text";
import { indexSome } from "../../lib/search/index-posts";
import type { Order } from "../../lib/search/list-found";
import { searchPosts } from "../../lib/search/search-posts";
import { parseQuery } from "../../lib/search/search-query";
import { SEARCHED } from "./filled-blog";
import { percentile } from "./percentile";
import { COMMON_WORD, RARE_WORD, SAVING, SAVING_WITHOUT_SEARCH } from "./search-readings";

const AT_ONCE = 500;
const WARM_UPS = 10;
const ROUNDS = 15;
const TURNS = 6;
const SAVES_A_TURN = 10;
let saved = 0;

const { rare, common, alsoCommon, inAll, beginning, tag } = SEARCHED;
const SEARCHES: Record<string, [text: string, order?: Order, page?: number]> = {
  [RARE_WORD]: [rare],
  [COMMON_WORD]: [common],
  "Search: a common word, newest first": [common, "newest"],
  "Search: a common word, page 20": [common, "best", 20],
  "Search: a word in all posts": [inAll],
  "Search: two common words": [`${alsoCommon} ${common}`],
  "Search: a common word and a rare one": [`${common} ${rare}`],
  "Search: a phrase of common words": [`"${alsoCommon} ${common}"`],
  "Search: a phrase that no post has": [`"${common} ${alsoCommon}"`],
  "Search: a word without another": [`${common} -${alsoCommon}`],
  "Search: a word and a popular tag": [`${common} tag:${tag}`],
  "Search: a beginning of many words": [beginning],
};

async function index(): Promise<{ indexMs: number }> {
  const begun = performance.now();
  while ((await indexSome(AT_ONCE)) > 0);
  return { indexMs: performance.now() - begun };
}

/** Milliseconds, by what was done. */
async function time(): Promise<Record<string, number>> {
  const times: Record<string, number> = {};
  for (const [name, [text, order = "best", page = 1]] of Object.entries(SEARCHES)) {
    times[name] = percentile(await timesOf(ROUNDS, () => search(text, order, page)), 50);
  }
  return { ...times, ...(await timeSaving()) };
}

/** In turns, so that whatever else the machine does slows down both. */
async function timeSaving(): Promise<Record<string, number>> {
  const triggers = await listTriggers();
  const [withSearch, without]: [number[], number[]] = [[], []];
  for (let turn = 0; turn < TURNS; turn++) {
    withSearch.push(...(await timesOf(SAVES_A_TURN, save)));
    for (const { drop } of triggers) await db().$executeRawUnsafe(drop);
    without.push(...(await timesOf(SAVES_A_TURN, save)));
    for (const { make } of triggers) await db().$executeRawUnsafe(make);
  }
  return {
    [SAVING]: percentile(withSearch, 50),
    [SAVING_WITHOUT_SEARCH]: percentile(without, 50),
  };
}

async function search(text: string, order: Order, page: number) {
  const client = { address: null, userAgent: "" };
  const found = await searchPosts(parseQuery(text), order, String(page), client);
  if (!found.ok) throw new Error(`The search for ${text} was refused.`);
}

/** By one writer after the other: each may publish so often only. */
async function save(): Promise<void> {
  const id = `user-${2 + (saved++ % 1_000)}`;
  const author: Member = {
    kind: "member",
    id,
    role: "author",
    username: id,
    email: "",
    image: null,
  };
  const result = await publishPost(author, null, {
    ...EMPTY_TEXT,
    title: `Saved, number ${saved}`,
    content: `A text with a ${rare} and a ${common} in it. `.repeat(10),
    tags: "Tag 1, Tag 2",
  });
  if (!result.ok) throw new Error(`Publishing was refused: ${result.problem.code}.`);
}

async function timesOf(rounds: number, work: () => Promise<void>): Promise<number[]> {
  for (let round = 0; round < WARM_UPS; round++) await work();
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const begun = performance.now();
    await work();
    times.push(performance.now() - begun);
  }
  return times;
}

/** How those that note what search has yet to look at are taken away and made again. */
async function listTriggers(): Promise<{ drop: string; make: string }[]> {
  const isSqlite = dialectOf(settings().databaseUrl) === "sqlite";
  const rows = isSqlite
    ? await db().$queryRaw<{ name: string; make: string }[]>`
        SELECT name, sql AS "make" FROM sqlite_master WHERE type = 'trigger' AND name LIKE 'Post_search_%'`
    : await db().$queryRaw<{ name: string; make: string }[]>`
        SELECT tgname::text AS "name", pg_get_triggerdef(oid) AS "make" FROM pg_trigger
        WHERE tgname LIKE 'Post_search_%'`;
  const of = isSqlite ? "" : ' ON "Post"';
  return rows.map(({ name, make }) => ({ drop: `DROP TRIGGER "${name}"${of}`, make }));
}

console.log(JSON.stringify(process.argv[2] === "index" ? await index() : await time()));
await db().$disconnect();
