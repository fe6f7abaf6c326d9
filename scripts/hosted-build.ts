/** `npm run build`: the build for a platform that hosts Next.js itself. `npm start` builds by itself. */
import { settings } from "../lib/settings";
import { buildSite } from "./build";
import { ensureClients } from "./database/clients";
import { keptSecret } from "./secret-file";

ensureClients();
buildSite(settings().authSecret ?? keptSecret(settings().dataDir));
