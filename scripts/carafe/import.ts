import { settings } from "../../lib/config/settings";
import { readFlaskBlog } from "../../lib/imports/flask-blog";
import { type ImportReport, importBlog } from "../../lib/imports/import-blog";
import { countOf } from "../../lib/text/count-of";
import { prepareDatabase } from "../database/prepare-database";
import { showProgress } from "./progress-display";
import { refreshRunningSite } from "./running-site";

/** `carafe import <file or folder>` */
export async function runImport(path: string): Promise<void> {
  await prepareDatabase(settings().databaseUrl);
  const source = readFlaskBlog(path);
  const progress = showProgress();
  try {
    const report = await importBlog(source, progress.update);
    progress.stop();
    await refreshRunningSite();
    console.log(inWords(report));
  } finally {
    progress.stop();
  }
}

function inWords({ added, skipped, notes }: ImportReport): string {
  const [users, posts] = [countOf(skipped.users, "user"), countOf(skipped.posts, "post")];
  return [
    `Imported ${countOf(added.users, "user")}, ${countOf(added.posts, "post")} and ${countOf(added.pictures, "picture")}.`,
    `Skipped ${users} and ${posts} that were imported before or are here already.`,
    ...notes,
  ].join("\n");
}
