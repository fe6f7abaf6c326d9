import { siteNow } from "../database/clock";
import { db } from "../database/db";
import { countWaitingMails } from "../mail/queue";
import { gauge } from "../metrics/measure";
import { countDuePosts } from "../posts/publishing/publish-due-posts";

/** Has it measured what waits in the database, and how the jobs are doing. Read when somebody asks, and never else. */
export function measureQueues(): void {
  gauge("carafe_mails_waiting", countWaitingMails);
  gauge("carafe_posts_due", () => countDuePosts(siteNow()));
  gauge("carafe_job_last_run_timestamp_seconds", () =>
    ofEachJob(({ lastRunAt }) => lastRunAt.getTime() / 1_000),
  );
  gauge("carafe_job_failures", () => ofEachJob(({ failures }) => failures));
}

async function ofEachJob(value: (job: { lastRunAt: Date; failures: number }) => number) {
  const jobs = await db().job.findMany({
    select: { name: true, lastRunAt: true, failures: true },
  });
  return jobs.map((job) => ({ value: value(job), labels: { job: job.name } }));
}
