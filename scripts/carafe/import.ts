import { readFlaskBlog } from "../../lib/imports/flask-blog";
import { type ImportReport, importBlog } from "../../lib/imports/import-blog";
import { settings } from "../../lib/settings";
import { ensureClients } from "../database/clients";
import { prepareDatabase } from "../database/prepare";
import { showProgress } from "./progress";
import { refreshRunningSite } from "./running-site";

/** `carafe import <file or folder>` */
export async function runImport(path: string): Promise<void> {
  ensureClients();
  await prepareDatabase(settings().databaseUrl);
  const source = readFlaskBlog(path);
  const progress = showProgress();
  const report = await importBlog(source, progress.update);
  progress.stop();
  await refreshRunningSite();
  console.log(summaryOf(report));
}

function summaryOf({ added, skipped, notes }: ImportReport): string {
  const sentences = [
    `Imported ${count(added.users, "user")}, ${count(added.posts, "post")} and ${count(added.pictures, "picture")}.`,
    `Skipped ${count(skipped.users, "user")} and ${count(skipped.posts, "post")} that are here already.`,
    ...notes,
  ];
  return sentences.join("\n");
}

function count(number: number, noun: string): string {
  return `${number.toLocaleString("en")} ${noun}${number === 1 ? "" : "s"}`;
}
