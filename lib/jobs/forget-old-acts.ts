import { forgetOldEntries, hasOldEntries } from "../audit/forget-old-entries";
import type { Job } from "./job";

/** Removes from the log who did what more than a year ago. */
export const forgetOldActs: Job = {
  name: "forget-old-acts",
  intervalMs: 60 * 60_000,
  hasWork: hasOldEntries,
  run: ({ now }) => forgetOldEntries(now()),
};
