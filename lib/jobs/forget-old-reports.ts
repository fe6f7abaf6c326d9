import { HOUR_MS } from "../config/durations";
import * as reports from "../reports/forget-old-reports";
import type { Job } from "./job";

/** Forgets reports a year after the decision about them. */
export const forgetOldReports: Job = {
  name: "forget-old-reports",
  intervalMs: HOUR_MS,
  hasWork: reports.hasOldReports,
  run: ({ now }) => reports.forgetOldReports(now()),
};
