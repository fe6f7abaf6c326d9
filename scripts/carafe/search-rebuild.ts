import { settings } from "../../lib/config/settings";
import { indexSome, rebuildIndex } from "../../lib/search/index-posts";
import { countOf } from "../../lib/text/words";
import { prepareDatabase } from "../database/prepare-database";
import { showProgress } from "./progress-display";

/** `carafe search:rebuild`: what is broken off goes on by itself while the site runs. */
export async function runSearchRebuild(): Promise<void> {
  await prepareDatabase(settings().databaseUrl);
  const posts = await rebuildIndex();
  const progress = showProgress();
  try {
    let done = 0;
    for (let some = await indexSome(); some > 0; some = await indexSome()) {
      done += some;
      progress.update("Posts", Math.min(done, posts), posts);
    }
  } finally {
    progress.stop();
  }
  console.log(`${countOf(posts, "post")} can be found by their words.`);
}
