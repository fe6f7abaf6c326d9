/** `npm run build`: the build for a platform that hosts Next.js itself. `npm start` builds by itself. */
import { buildSite } from "./build";
import { ensureClients } from "./database/clients";
import { fail } from "./fail";

try {
  ensureClients();
  await buildSite();
} catch (error) {
  fail(error);
}
