import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import { fillBlog } from "../../scripts/bench/fill";
import { onTestDatabase } from "../../test/on-test-database";
import { addMember } from "../../test/people";
import { present } from "../../test/present";
import { db } from "../database/db";
import { absoluteAddress } from "../site/absolute-address";
import { findSitemap, listSitemapParts } from "./find-sitemap";
import { writeSitemap } from "./write-sitemap";

onTestDatabase();

/** For two parts, of which others change while they are read. */
const POSTS = 60_000;
/** Deleted while the sitemap is read: every fifth of these. */
const [FIRST_DELETED, LAST_DELETED, DELETED_EVERY] = [20_000, 59_000, 5];
const HEAP_MAX_BYTES = 64 * 1024 * 1024;

setFlagsFromString("--expose-gc");
const collectGarbage: () => void = runInNewContext("gc");

function heapBytes(): number {
  collectGarbage();
  return process.memoryUsage().heapUsed;
}

function isDeleted(id: number): boolean {
  return id >= FIRST_DELETED && id < LAST_DELETED && id % DELETED_EVERY === 0;
}

/** Publishes and deletes until `stop` is asked for, and has done all of it then. */
function writeMeanwhile(authorId: string) {
  let isStopped = false;
  let written = 0;
  const work = async () => {
    for (let id = FIRST_DELETED; id < LAST_DELETED; id += 1_000) {
      const end = { gte: id, lt: id + 1_000 };
      const ids = Array.from({ length: 1_000 }, (_, n) => id + n).filter(isDeleted);
      await db().post.deleteMany({ where: { id: { ...end, in: ids } } });
      const data = Array.from({ length: 5 }, () => ({
        ...{ title: "New", content: "New.", slug: `new-${++written}`, authorId },
      }));
      await db().post.createMany({ data });
      if (!isStopped) await new Promise((resolve) => setTimeout(resolve, 5));
    }
  };
  const done = work();
  return async () => {
    isStopped = true;
    await done;
  };
}

test("while posts are published and deleted none of the others is lost or doubled, and memory stays small", async () => {
  await fillBlog(process.env.DATABASE_URL ?? "", POSTS);
  const author = await addMember();
  const before = heapBytes();
  const stop = writeMeanwhile(author.id);
  const seen = new Map<string, number>();
  for (const part of await listSitemapParts()) {
    const entries = present(await findSitemap(part));
    expect(entries.length).toBeLessThanOrEqual(50_000);
    expect(Buffer.byteLength(writeSitemap(entries))).toBeLessThan(50_000_000);
    for (const { address } of entries) seen.set(address, (seen.get(address) ?? 0) + 1);
  }
  expect(heapBytes() - before).toBeLessThan(HEAP_MAX_BYTES);
  await stop();

  expect(Math.max(...new Set(seen.values()))).toBe(1);
  const numbers = Array.from({ length: POSTS }, (_, index) => index + 1);
  const lost = numbers.filter(
    (id) => !isDeleted(id) && !seen.has(absoluteAddress(`/post/post-${id}`)),
  );
  expect(lost).toEqual([]);
  const last = present((await listSitemapParts()).at(-1));
  const newest = present(await findSitemap(last)).map(({ address }) => address);
  expect(newest).toContain(absoluteAddress("/post/new-1"));
}, 180_000);
