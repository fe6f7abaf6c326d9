import { settings } from "../config/settings";
import { hasCardsToShow } from "../posts/cards/show-filled-cards";
import { isPostDue } from "../posts/publishing/publish-due-posts";
import { operatorToken } from "../secrets/operator-token";
import type { Job } from "./job";

/**
 * Publishes the posts whose moment has come, by a request to this very server: only while it answers
 * one can Next make prepared pages anew.
 */
export const publishScheduledPosts: Job = {
  name: "publish-scheduled-posts",
  /** A scheduled post appears within the minute. */
  intervalMs: 10_000,
  hasWork: async (now) => (await isPostDue(now)) || (await hasCardsToShow()),
  run: publishNow,
};

async function publishNow(): Promise<void> {
  const headers = { authorization: `Bearer ${operatorToken()}` };
  // It may not be listening yet, or not any more: the next run, or the next start, does it.
  const answer = await fetch(`${ownAddress()}/cron/publish`, { headers }).catch(() => null);
  if (answer && !answer.ok) throw new Error(`/cron/publish answered with ${answer.status}`);
}

function ownAddress(): string {
  const { host, port } = settings();
  if (host === "0.0.0.0" || host === "::") return `http://127.0.0.1:${port}`;
  return `http://${host.includes(":") ? `[${host}]` : host}:${port}`;
}
