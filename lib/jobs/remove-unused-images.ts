import { HOUR_MS } from "../config/durations";
import { deleteUnusedImages } from "../media/delete-unused-images";
import { deleteUnusedCards } from "../posts/cards/delete-unused-cards";
import type { Job } from "./job";

/** Removes the images that no post has shown for a week. */
export const removeUnusedImages: Job = {
  name: "remove-unused-images",
  intervalMs: HOUR_MS,
  async run({ now, signal }) {
    await deleteUnusedCards(now());
    await deleteUnusedImages(now(), signal);
  },
};
