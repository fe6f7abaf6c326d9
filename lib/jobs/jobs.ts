import { deleteSpam } from "./delete-spam";
import { deliverMail } from "./deliver-mail";
import { fillCards } from "./fill-cards";
import { forgetOldActs } from "./forget-old-acts";
import { forgetOldReports } from "./forget-old-reports";
import { indexPosts } from "./index-posts";
import type { Job } from "./job";
import { publishScheduledPosts } from "./publish-scheduled-posts";
import { removeUnusedImages } from "./remove-unused-images";
import { renderOutdatedPosts } from "./render-outdated-posts";
import { tellHub } from "./tell-hub";

/** What happens by itself for as long as a server runs. */
export const JOBS: Job[] = [
  deliverMail,
  publishScheduledPosts,
  tellHub,
  fillCards,
  renderOutdatedPosts,
  removeUnusedImages,
  deleteSpam,
  forgetOldActs,
  forgetOldReports,
  indexPosts,
];

/** What a platform's scheduler has done where no process lives long enough: all but publishing, which it asks for itself. */
export const JOBS_OF_A_SCHEDULER = JOBS.filter((job) => job !== publishScheduledPosts);
