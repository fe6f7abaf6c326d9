import { indexSome, isIndexBehind } from "../search/index-posts";
import type { Job } from "./job";

/** The rest of a long queue waits for the next time, so that readers are not kept waiting. */
const RUN_MS = 3_000;

/** Brings the index of words up to date with posts that nobody has searched for since they changed. */
export const indexPosts: Job = {
  name: "index-posts",
  intervalMs: 10_000,
  hasWork: isIndexBehind,
  async run({ now, signal }) {
    const end = now().getTime() + RUN_MS;
    while (!signal.aborted && now().getTime() < end && (await indexSome()) > 0);
  },
};
