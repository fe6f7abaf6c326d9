/** `npm run build`: the build for a platform that hosts Next.js itself. `npm start` builds by itself. */
import { settings } from "../lib/config/settings";
import { buildSite } from "./build";
import { ensureClients } from "./database/clients";
import { fail } from "./fail";
import { siteSecret } from "./secret-file";

try {
  ensureClients();
  buildSite(await siteSecret(settings()));
} catch (error) {
  fail(error);
}
