import { hasDueCards } from "../posts/cards/due-cards";
import type { Job } from "./job";

/** Asks other sites what links in posts lead to. The posts show it once `/cron/publish` is asked. */
export const fillCards: Job = {
  name: "fill-cards",
  intervalMs: 10_000,
  hasWork: hasDueCards,
  // What it needs for pictures takes 60 MB: only a site whose posts have such links loads it.
  run: async (options) => {
    const { fillDueCards } = await import("../posts/cards/fill-due-cards");
    return fillDueCards(options);
  },
};
