import { settings } from "../../lib/config/settings";
import { readFlaskBlog } from "../../lib/imports/flask-blog";
import { type ImportReport, importBlog } from "../../lib/imports/import-blog";
import type { DateOrder } from "../../lib/imports/stored-date";
import { countOf, printable } from "../../lib/text/words";
import { prepareDatabase } from "../database/prepare-database";
import { showProgress } from "./progress-display";
import { refreshRunningSite } from "./running-site";

/** `carafe import <file or folder> [--strict] [--date-order day-first|month-first]` */
export async function runImport(
  path: string,
  options: { strict?: boolean; dateOrder?: DateOrder },
): Promise<void> {
  await prepareDatabase(settings().databaseUrl);
  const source = readFlaskBlog(path, options.dateOrder);
  const progress = showProgress();
  // Once: whoever asks a second time does not want to wait for what is being written.
  const ended = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => ended.abort());
  try {
    const report = await importBlog(source, progress.update, { ...options, signal: ended.signal });
    progress.stop();
    console.log(inWords(report));
  } finally {
    progress.stop();
    // Of an import that is broken off, too, something may have been written.
    await refreshRunningSite();
  }
}

/** Names so many faults; who has more has another kind of database. */
const FAULTS_SHOWN = 100;

function inWords({ added, skipped, faults, notes }: ImportReport): string {
  const [users, posts] = [countOf(skipped.users, "user"), countOf(skipped.posts, "post")];
  const hidden = faults.length - FAULTS_SHOWN;
  return [
    `Imported ${countOf(added.users, "user")}, ${countOf(added.posts, "post")} and ${countOf(added.pictures, "picture")}.`,
    `Skipped ${users} and ${posts} that were imported before or are here already.`,
    ...faults.slice(0, FAULTS_SHOWN).map(({ outcome }) => outcome),
    ...(hidden > 0 ? [`… and ${hidden} more.`] : []),
    ...notes,
  ]
    .map(printable)
    .join("\n");
}
