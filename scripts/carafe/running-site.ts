import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { cacheTag } from "../../lib/cache/cache-tags";
import { InvalidationChannel } from "../../lib/cache/channel/channel";
import { openTransport } from "../../lib/cache/channel/open-transport";
import type { Transport } from "../../lib/cache/channel/transport";
import { settings } from "../../lib/config/settings";
import { addressIn } from "../../server/running-note";
import { forgetPages } from "../forget-pages";
import { siteSecret } from "../secret-file";

/** Makes running sites of this database forget their prerendered pages; readers see the change at once. */
export async function refreshRunningSite(): Promise<void> {
  const carrier = await openTransport(settings().databaseUrl, settings());
  const isTold = carrier ? await tellProcesses(carrier) : await tellNoted();
  if (isTold) return;
  console.error("The running site could not be told to refresh its pages; please restart it.");
}

/** As a process of the site tells the others. */
async function tellProcesses(carrier: Transport): Promise<boolean> {
  try {
    await new InvalidationChannel(carrier).tell([cacheTag.everything]);
    return true;
  } catch {
    return false;
  } finally {
    await carrier.close();
  }
}

/** On SQLite a site has left a note of where it answers. */
async function tellNoted(): Promise<boolean> {
  const { dataDir } = settings();
  if (!existsSync(dataDir)) return true;
  const notes = readdirSync(dataDir).filter((name) => /^running(-\d+)?\.json$/.test(name));
  if (notes.length === 0) return true;
  const secret = await siteSecret(settings());
  const told = await Promise.all(
    notes.map((name) => refresh(addressIn(join(dataDir, name)), secret)),
  );
  return !told.includes(false);
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
