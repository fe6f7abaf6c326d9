import { setTimeout } from "node:timers/promises";
import { pick } from "../../test/pick";
import { faults, letHappen } from "./soak/faults";
import type { KnownPost } from "./soak/known-posts";
import { SoakMember } from "./soak/soak-member";
import type { SoakedSite } from "./soak/soaked-site";
import { startSoakedSite } from "./soak/start-soaked-site";
import { watchMemory } from "./soak/watch-memory";
import { undoneAtTheEnd } from "./undone-at-the-end";

const PROCESSES = 3;
const MEMBERS = 8;
const READERS = 4;
const READ_EVERY_MS = 20;
/** How often memory is looked at, and something goes wrong, while it lasts. */
const MEMORY_LOOKS = 10;
const FAULTS_MIN = 6;
const FAULT_EVERY_MS = 20_000;

/**
 * `npm run bench -- soak`: people read and write through several processes while these are killed and stopped and the
 * database is restarted. True if nobody was shown anything older than what had been acknowledged, by whichever process,
 * and nothing acknowledged was lost. Without faults each process lives through it all, and its memory shows how it goes.
 */
export async function benchSoak(seconds: number, hasFaults = true): Promise<boolean> {
  return undoneAtTheEnd(async (atTheEnd) => {
    const { site, people, restartDatabase } = await startSoakedSite(
      { processes: PROCESSES, members: MEMBERS },
      atTheEnd,
    );
    const { processes } = site;
    const members = people.map((person) => new SoakMember(site, person));
    const until = performance.now() + seconds * 1000;
    const isOver = () => performance.now() > until;
    const everyMs = Math.min(FAULT_EVERY_MS, (seconds * 1000) / (FAULTS_MIN + 1));
    await Promise.all([
      ...members.map((member) => member.writeUntil(isOver)),
      ...Array.from({ length: READERS }, () => readUntil(site, members, isOver)),
      hasFaults && letHappen(faults(processes, restartDatabase), everyMs, isOver),
      watchMemory(processes, (seconds * 1000) / MEMORY_LOOKS, isOver),
    ]);
    await lookAtAll(site, members);
    return site.report();
  });
}

async function readUntil(
  site: SoakedSite,
  members: SoakMember[],
  isOver: () => boolean,
): Promise<void> {
  while (!isOver()) {
    const posts = members.flatMap((member) => member.posts);
    if (posts.length > 0) await readOne(site, pick(posts));
    await setTimeout(READ_EVERY_MS);
  }
}

async function readOne(site: SoakedSite, post: KnownPost): Promise<void> {
  const judge = post.look();
  const answer = await site.ask({ path: post.path });
  if (answer) site.judge(answer, post.path, judge(answer.status === 404 ? null : answer.text));
}

/** At the end every process is asked for everything. */
async function lookAtAll(site: SoakedSite, members: SoakMember[]): Promise<void> {
  for (const process of site.processes) {
    for (const member of members) {
      for (const post of member.posts) {
        const judge = post.look();
        const { path } = post;
        const answer = await site.ask({ path }, process);
        const page = answer?.status === 404 ? null : (answer?.text ?? "");
        if (answer) site.judge(answer, path, judge(page));
        else site.wrong.push(`Port ${process.settings.PORT}, ${path}: no answer at the end.`);
      }
      for (const address of member.pictures.keys()) await member.lookAtPicture(address, process);
    }
  }
}
