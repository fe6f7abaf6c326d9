/** `npm run db:deploy`: brings the database of DATABASE_URL to the newest schema. `npm start` does so by itself. */
import { settings } from "../../lib/config/settings";
import { fail } from "../fail";
import { ensureClients } from "./clients";
import { prepareDatabase } from "./prepare-database";

try {
  ensureClients();
  await prepareDatabase(settings().databaseUrl);
  process.exit(0);
} catch (error) {
  fail(error);
}
