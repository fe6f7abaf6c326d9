import { expect, test } from "vitest";
import { onTestDatabase } from "../../test/on-test-database";
import { siteNow } from "../database/clock";
import { db } from "../database/db";
import { queueMail } from "../mail/queue";
import { readGauge } from "../metrics/measure";
import { measureQueues } from "./queue-metrics";

onTestDatabase();

test("mails that wait, posts that are due and how jobs do can be read at any time", async () => {
  measureQueues();
  expect(await readGauge("carafe_mails_waiting")).toEqual([{ value: 0 }]);
  expect(await readGauge("carafe_job_failures")).toEqual([]);
  await queueMail({ kind: "password-reset", email: "ada@example.com" });
  expect(await readGauge("carafe_mails_waiting")).toEqual([{ value: 1 }]);
  expect(await readGauge("carafe_posts_due")).toEqual([{ value: 0 }]);

  const lastRunAt = siteNow();
  const times = { leasedUntil: lastRunAt, lastRunAt, nextRunAt: lastRunAt };
  await db().job.create({ data: { name: "tell-hub", leasedBy: "a", failures: 2, ...times } });
  const labels = { job: "tell-hub" };
  expect(await readGauge("carafe_job_failures")).toEqual([{ value: 2, labels }]);
  expect(await readGauge("carafe_job_last_run_timestamp_seconds")).toEqual([
    { value: lastRunAt.getTime() / 1_000, labels },
  ]);
});
