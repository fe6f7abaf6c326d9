import { MINUTE_MS } from "../config/durations";
import { deleteDueSpam, isSpamDue } from "../people/delete-due-spam";
import type { Job } from "./job";

/** Deletes for good what was deleted as spam a day ago. */
export const deleteSpam: Job = {
  name: "delete-spam",
  intervalMs: 10 * MINUTE_MS,
  hasWork: isSpamDue,
  run: ({ now, signal }) => deleteDueSpam(now(), signal),
};
