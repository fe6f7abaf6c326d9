import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { settings } from "../../lib/config/settings";
import { forgetPages } from "../forget-pages";
import { siteSecret } from "../secret-file";

/** Makes the running site forget its prerendered pages, if one runs here; readers see the change at once. */
export async function refreshRunningSite(): Promise<void> {
  const address = runningAddress();
  if (!address) return;
  try {
    const answer = await forgetPages(address, siteSecret(settings()));
    if (!answer.ok)
      console.error("The running site could not be told to refresh its pages. Please restart it.");
  } catch {
    // Nobody answers there: the site was killed and its note stayed behind.
  }
}

/** server/main.ts leaves a note of where it listens. */
function runningAddress(): string | null {
  const note = join(settings().dataDir, "running.json");
  if (!existsSync(note)) return null;
  const { address } = JSON.parse(readFileSync(note, "utf8")) as { address: string };
  return address;
}
