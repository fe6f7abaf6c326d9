import { forgetOldEntries, hasOldEntries } from "../audit/forget-old-entries";
import { HOUR_MS } from "../config/durations";
import type { Job } from "./job";

/** Removes from the log who did what more than a year ago. */
export const forgetOldActs: Job = {
  name: "forget-old-acts",
  intervalMs: HOUR_MS,
  hasWork: hasOldEntries,
  run: ({ now }) => forgetOldEntries(now()),
};
