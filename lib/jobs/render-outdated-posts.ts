import { hasOutdatedPosts, renderAllOutdated } from "../posts/rendering/render-outdated";
import type { Job } from "./job";

/** Renders what an older renderer made, or none has, as after an update or an import. */
export const renderOutdatedPosts: Job = {
  name: "render-outdated-posts",
  intervalMs: 60_000,
  hasWork: hasOutdatedPosts,
  run: ({ signal }) => renderAllOutdated(signal),
};
