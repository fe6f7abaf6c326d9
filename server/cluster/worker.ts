/** What a worker hears from the primary (primary.ts); a site of one process has none and hears nothing. */
import cluster from "node:cluster";
import { RETIRE } from "./worker-messages";

/** Has `retire` called once another worker listens in this one's place. */
export function onRetire(retire: () => void): void {
  if (!cluster.isWorker) return;
  process.on("message", (message) => {
    if (message === RETIRE) retire();
  });
}
