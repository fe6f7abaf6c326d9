import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { settings } from "../../lib/config/settings";
import { addressIn } from "../../server/running-note";
import { forgetPages } from "../forget-pages";
import { siteSecret } from "../secret-file";

/** Makes the sites that run here forget their prerendered pages; readers see the change at once. */
export async function refreshRunningSite(): Promise<void> {
  const { dataDir } = settings();
  if (!existsSync(dataDir)) return;
  const notes = readdirSync(dataDir).filter((name) => /^running(-\d+)?\.json$/.test(name));
  if (notes.length === 0) return;
  const secret = await siteSecret(settings());
  const told = await Promise.all(
    notes.map((name) => refresh(addressIn(join(dataDir, name)), secret)),
  );
  if (told.includes(false)) {
    console.error("The running site could not be told to refresh its pages. Please restart it.");
  }
}

/** False if a site is there, or may be, and does not know by now. */
async function refresh(address: string | null, secret: string): Promise<boolean> {
  if (!address) return false;
  try {
    return (await forgetPages(address, secret)).ok;
  } catch {
    return true; // nobody answers: the site was killed, and its note stayed behind
  }
}
