/** Everything between installed packages and a running server; sends the completed settings to scripts/start.mjs. */
import { ForeseenError } from "../lib/foreseen-error";
import { type Settings, settings } from "../lib/settings";
import { buildSite } from "./build";
import { ensureClients } from "./database/clients";
import { prepareDatabase } from "./database/prepare";
import { keptSecret } from "./secret-file";

const { authSecret, dataDir, ...checked } = checkSettings();
const secret = authSecret ?? keptSecret(dataDir);
ensureClients();
await prepareDatabase(checked.databaseUrl);
if (!process.argv.includes("--dev")) buildSite(secret);

process.send?.({
  HOST: checked.host,
  PORT: String(checked.port),
  SITE_URL: checked.siteUrl,
  DATABASE_URL: checked.databaseUrl,
  DATA_DIR: dataDir,
  AUTH_SECRET: secret,
});
process.exit(0);

function checkSettings(): Settings {
  try {
    return settings();
  } catch (error) {
    if (!(error instanceof ForeseenError)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}
