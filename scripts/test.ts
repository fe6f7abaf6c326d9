/** `npm test`: everything that shows whether the site is as it should be; ends with `N passed, N failed`. */
import { settings } from "../lib/settings";
import { buildSite } from "./build";
import { startTemporaryPostgres } from "./database/temporary-postgres";
import { siteSecret } from "./secret-file";
import { runChecks } from "./tests/checks";
import { ensureChromium } from "./tests/chromium";
import { type Counts, runEndToEndTests, runUnitTests } from "./tests/run";

const counts: Counts[] = [];

counts.push(runChecks());
console.log("Unit tests …");
counts.push(await runUnitTests());

buildSite(siteSecret(settings()));
const chromium = ensureChromium();
console.log("End-to-end tests on SQLite …");
counts.push(await runEndToEndTests({ CHROMIUM: chromium }));

console.log("End-to-end tests on PostgreSQL …");
const postgres = await startTemporaryPostgres();
counts.push(await runUnitTests(postgres.databaseUrl));
counts.push(
  await runEndToEndTests({ CHROMIUM: chromium, TEST_POSTGRES_URL: postgres.databaseUrl }),
);
await postgres.stop();

const passed = counts.reduce((sum, count) => sum + count.passed, 0);
const failed = counts.reduce((sum, count) => sum + count.failed, 0);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
