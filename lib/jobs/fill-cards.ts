import { fillDueCards, hasDueCards } from "../posts/cards/fill-due-cards";
import type { Job } from "./job";

/** Asks other sites what links in posts lead to. The posts show it once `/cron/publish` is asked. */
export const fillCards: Job = {
  name: "fill-cards",
  intervalMs: 10_000,
  hasWork: hasDueCards,
  run: fillDueCards,
};
