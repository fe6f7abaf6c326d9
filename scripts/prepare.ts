/** Everything between installed packages and a running server; sends the completed settings to scripts/start.mjs. */
import { dialectOf } from "../lib/config/dialect";
import { keptStatic } from "../lib/config/kept-static";
import { environmentOf, settings } from "../lib/config/settings";
import { buildSite } from "./build";
import { ensureBundles } from "./bundles";
import { ensureClients } from "./database/clients";
import { prepareDatabaseForSite } from "./database/prepare-database";
import { fail } from "./fail";
import { ensureFonts } from "./fonts/ensure-fonts";
import { keepStatic } from "./keep-static";
import { siteSecret } from "./secret-file";
import { compareSecretMark } from "./secret-mark";
import { makeSetupLink } from "./setup-link";

try {
  const authSecret = await siteSecret(settings());
  ensureClients();
  await prepareDatabaseForSite(settings().databaseUrl);
  if (dialectOf(settings().databaseUrl) === "postgresql") {
    await compareSecretMark(settings(), authSecret);
  }
  if (process.argv.includes("--dev")) {
    ensureBundles();
    ensureFonts();
  } else {
    await buildSite();
    keepForNextUpdate();
  }
  await inviteFirstOwner();
  process.send?.(environmentOf({ ...settings(), authSecret }));
  process.exit(0);
} catch (error) {
  fail(error);
}

/** A disk that is full or read-only does not keep the site from starting. */
function keepForNextUpdate(): void {
  try {
    keepStatic(".next/static", keptStatic(settings().dataDir));
  } catch (error) {
    console.error(`Scripts and styles could not be kept for the next update: ${error}`);
  }
}

/**
 * While nobody owns the site, each start prints the one link by which somebody comes to. Here, as Next lets a server be
 * ready before its instrumentation has ended: the line would come after the one that says so.
 */
async function inviteFirstOwner(): Promise<void> {
  const link = await makeSetupLink();
  if (link) console.log(`Set the site up at ${link}`);
}
