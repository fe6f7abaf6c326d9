import { settings } from "../../lib/config/settings";
import { indexSome, rebuildIndex } from "../../lib/search/index-posts";
import { countOf } from "../../lib/text/words";
import { prepareDatabase } from "../database/prepare-database";

/** `carafe search:rebuild`: what is broken off goes on by itself while the site runs. */
export async function runSearchRebuild(): Promise<void> {
  await prepareDatabase(settings().databaseUrl);
  const posts = await rebuildIndex();
  while ((await indexSome()) > 0);
  console.log(`${countOf(posts, "post")} can be found by their words.`);
}
