import { lastPage } from "../../lib/lists/page-numbers";
import { refresh, type Site } from "../../test/site";
import {
  ORDINARY,
  POPULAR_EVERY,
  POPULAR_TAG,
  PROLIFIC,
  PROLIFIC_EVERY,
  SESSION,
} from "./filled-blog";
import { percentile } from "./percentile";
import { publish } from "./publish";

const WARM_UPS = 10;
const ROUNDS = 9;
const PER_PAGE = 5;

export const FIRST_PAGE = "Home, first page";
export const LAST_PAGE = "Home, last page";

/** What is read, by name, and the addresses of it on a blog of so many posts. */
function addressesOf(posts: number): Record<string, string> {
  const last = lastPage(posts, PER_PAGE);
  return {
    [FIRST_PAGE]: "/",
    "Home, middle page": `/page/${Math.ceil(last / 2)}`,
    [LAST_PAGE]: `/page/${last}`,
    "Prolific writer, first page": `/user/${PROLIFIC}`,
    "Prolific writer, last page": `/user/${PROLIFIC}/page/${lastPage(posts / PROLIFIC_EVERY, PER_PAGE)}`,
    "Ordinary writer": `/user/${ORDINARY}`,
    "A post": `/post/post-${Math.ceil(posts / 2)}`,
    "Popular tag, first page": `/tags/${POPULAR_TAG}`,
    "Popular tag, last page": `/tags/${POPULAR_TAG}/page/${lastPage(posts / POPULAR_EVERY, PER_PAGE)}`,
    "List of tags": "/tags",
    "/healthz": "/healthz",
  };
}

/**
 * The median time of each reading and of publishing, in milliseconds. Before each request the site is
 * made to forget all pages, so that each is made from the database.
 */
export async function timeReadings(site: Site, posts: number): Promise<Record<string, number>> {
  const readings = Object.entries(addressesOf(posts));
  for (let round = 0; round < WARM_UPS; round++) {
    for (const [, address] of readings) await timeUncached(site, address);
  }
  const times: Record<string, number> = {};
  for (const [name, address] of readings) {
    times[name] = await medianOf(() => timeUncached(site, address));
  }
  await publish(site, SESSION);
  return { ...times, Publishing: await medianOf(async () => (await publish(site, SESSION)).ms) };
}

async function timeUncached(site: Site, address: string): Promise<number> {
  await refresh(site);
  const begun = performance.now();
  const answer = await fetch(`${site.url}${address}`);
  await answer.arrayBuffer();
  if (!answer.ok) throw new Error(`${address} was answered with ${answer.status}.`);
  return performance.now() - begun;
}

async function medianOf(time: () => Promise<number>): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) times.push(await time());
  return percentile(times, 50);
}
