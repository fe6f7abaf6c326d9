import { after } from "next/server";
import { invalidateFromRoute } from "@/lib/adapters/page-cache";
import { isHearing } from "@/lib/cache/invalidations";
import { jobRunner } from "@/lib/jobs/runner";
import { log } from "@/lib/log/log";
import { showFilledCards } from "@/lib/posts/cards/show-filled-cards";
import { publishDuePosts } from "@/lib/posts/publishing/publish-due-posts";
import { isScheduler } from "@/lib/secrets/operator-token";

/**
 * Publishes the posts whose moment has come, and shows cards that have come since a post was saved. The server calls it
 * itself; where no process lives long enough, the platform's scheduler does, with `Authorization: Bearer <CRON_SECRET>`.
 */
export async function GET(request: Request): Promise<Response> {
  if (!isScheduler(request.headers.get("authorization"))) {
    return new Response("Only the site's scheduler may do this.", { status: 403 });
  }
  if (!isHearing()) {
    return new Response("Other processes could not be told.", { status: 503 });
  }
  const { cacheTags, failures } = await publishDuePosts();
  invalidateFromRoute(...cacheTags);
  invalidateFromRoute(...(await showFilledCards()));
  // A process that lives longer does this by itself.
  if (process.env.VERCEL) after(doOtherJobs);
  if (failures.length > 0) {
    for (const error of failures) log.error(error, "A scheduled post could not be published.");
    return new Response("Not all that was due could be published.", { status: 500 });
  }
  return new Response(null, { status: 204, headers: { "Cache-Control": "no-store" } });
}

/** Imported when needed: a server of our own has them elsewhere. */
async function doOtherJobs(): Promise<void> {
  const { JOBS_OF_A_SCHEDULER } = await import("@/lib/jobs/jobs");
  for (const job of JOBS_OF_A_SCHEDULER) await jobRunner().runIfDue(job);
}
