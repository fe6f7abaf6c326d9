import { execFile } from "node:child_process";
import { promisify } from "node:util";
import type { SiteSettings } from "../../test/site";

export const RARE_WORD = "Search: a rare word";
export const COMMON_WORD = "Search: a common word";
export const SAVING = "Saving";
export const SAVING_WITHOUT_SEARCH = "Saving, without search";

const run = promisify(execFile);

/** Puts all posts of a blog into the index of words. Gives how many milliseconds that took. */
export async function indexBlog(settings: SiteSettings): Promise<number> {
  return (await inOwnProcess<{ indexMs: number }>("index", settings)).indexMs;
}

/**
 * The median time of each search, and of saving a post with and without what search does then, in milliseconds:
 * without the page that shows it.
 */
export async function timeSearches(settings: SiteSettings): Promise<Record<string, number>> {
  return inOwnProcess("time", settings);
}

async function inOwnProcess<Answer>(what: string, settings: SiteSettings): Promise<Answer> {
  const script = ["--import", "tsx", "scripts/bench/time-search.ts", what];
  const { stdout } = await run(process.execPath, script, { env: { ...process.env, ...settings } });
  return JSON.parse(stdout);
}
