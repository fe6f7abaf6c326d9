import { hasFeedChange } from "../feeds/hub/feed-changes";
import { tellHubOfChanges } from "../feeds/hub/tell-hub";
import type { Job } from "./job";

/** Tells the hub that WEBSUB_HUB names of new and changed posts. */
export const tellHub: Job = {
  name: "tell-hub",
  intervalMs: 5_000,
  hasWork: hasFeedChange,
  run: tellHubOfChanges,
};
