import { JOBS } from "./jobs";
import { measureQueues } from "./queue-metrics";
import { jobRunner } from "./runner";

/** Has this process do what happens by itself. Imported alone: each import at run time brings what it needs once more. */
export function startJobs(): void {
  jobRunner().start(JOBS);
  measureQueues();
}
