import { setTimeout } from "node:timers/promises";
import { db } from "../../lib/database/db";
import type { Person } from "../../test/people";
import type { SiteProcess } from "../../test/processes";
import { newCookieHeader } from "../../test/sessions";
import { KnownPost } from "./soak/known-posts";
import { savePost } from "./soak/save-post";
import type { SoakedSite } from "./soak/soaked-site";
import { startSoakedSite } from "./soak/start-soaked-site";
import { undoneAtTheEnd } from "./undone-at-the-end";

const WRITERS = 8;
/** Between two changes of one: the site takes one a second from each. */
const PAUSE_MS = 1_010;
const READ_EVERY_MS = 50;
const TOLD_EVERY = 1_000;

type Writer = { post: KnownPost; cookie: string; profile: string };

/**
 * `npm run bench -- changes`: posts are changed by one of two processes while readers ask the other for them. True if each
 * change was acknowledged, nobody was shown anything older than what had been acknowledged when they asked, and
 * whoever asked after the answer was shown it.
 */
export async function benchChanges(count: number): Promise<boolean> {
  return undoneAtTheEnd(async (atTheEnd) => {
    const { site, people } = await startSoakedSite({ processes: 2, members: WRITERS }, atTheEnd);
    const writers = await beginWriting(site, people);
    const before = site.counts.writes;
    let next = 0;
    const changeUntilDone = async (writer: Writer) => {
      while (next < count) {
        const number = ++next;
        if (number % TOLD_EVERY === 0) console.log(`${number} …`);
        await Promise.all([change(site, writer, number), setTimeout(PAUSE_MS)]);
      }
    };
    await Promise.all(writers.map(changeUntilDone));
    return site.report() && site.counts.writes - before === count;
  });
}

/** Everybody publishes a post. */
async function beginWriting(site: SoakedSite, people: Person[]): Promise<Writer[]> {
  const writers: Writer[] = [];
  for (const { id, username } of people) {
    const cookie = await newCookieHeader(site.any().site, id);
    const post = new KnownPost(writers.length + 1);
    if (!(await savePost(site, post, cookie))) throw new Error("A post could not be published.");
    writers.push({ post, cookie, profile: `/user/${username}` });
  }
  await db().$disconnect();
  return writers;
}

/** By one process, while the other is asked, and asked again when it is done. */
async function change(site: SoakedSite, { post, cookie, profile }: Writer, number: number) {
  const [one, other] = site.processes as [SiteProcess, SiteProcess];
  const [saver, reader] = number % 2 === 0 ? [one, other] : [other, one];
  let isSaved = false;
  const racing = readWhile(site, post, reader, () => !isSaved);
  await savePost(site, post, cookie, saver);
  isSaved = true;
  await Promise.all([
    racing,
    ...[post.path, profile].map((path) => read(site, post, path, reader)),
  ]);
}

async function readWhile(
  site: SoakedSite,
  post: KnownPost,
  reader: SiteProcess,
  isAsked: () => boolean,
): Promise<void> {
  while (isAsked())
    await Promise.all([read(site, post, post.path, reader), setTimeout(READ_EVERY_MS)]);
}

async function read(site: SoakedSite, post: KnownPost, path: string, reader: SiteProcess) {
  const judge = post.look();
  const answer = await site.ask({ path }, reader);
  if (answer) site.judge(answer, path, judge(answer.text));
}
