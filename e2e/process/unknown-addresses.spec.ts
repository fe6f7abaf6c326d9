import pLimit from "p-limit";
import { memoryInUse, TELLS_MEMORY_IN_USE } from "../../test/memory-in-use";
import { expect, test } from "../fixtures";

const ADDRESSES = [
  (n: number) => `/post/nothing-${n}`,
  (n: number) => `/user/nobody-${n}`,
  (n: number) => `/tags/no-tag-${n}`,
  (n: number) => `/nowhere-${n}`,
];
/** Enough to fill what keeps a hundred of them, and for the site to have done all of it before. */
const FIRST = 160;
const MORE = 240;
const MB = 1024 * 1024;
/** What is compiled meanwhile takes 3 or 4; the pages of all of them would take 12. */
const GROWTH_MAX = 8 * MB;

const inTurn = pLimit(8);

test("addresses that do not exist leave nothing in memory", async ({ ownSite, ownSettings }) => {
  test.slow(); // each is a page to draw
  const site = await ownSite({ ...(await ownSettings()), ...TELLS_MEMORY_IN_USE });
  const ask = async (n: number) => {
    const address = ADDRESSES[n % ADDRESSES.length]?.(n);
    const answer = await fetch(`${site.url}${address}`);
    await answer.arrayBuffer();
    expect(answer.status).toBe(404);
  };
  const askAll = (from: number, count: number) =>
    Promise.all(Array.from({ length: count }, (_, n) => inTurn(() => ask(from + n))));
  await askAll(0, FIRST);
  const before = await memoryInUse(site);
  await askAll(FIRST, MORE);
  const grown = (await memoryInUse(site)) - before;
  expect(grown).toBeLessThan(GROWTH_MAX);
});
