/** `npm test`: everything that shows whether the site is as it should be; ends with `N passed, N failed`. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { startTemporaryPostgres } from "./database/temporary-postgres";
import { checkSources, checkTypes } from "./tests/checks";
import { ensureChromium } from "./tests/chromium";
import { finish } from "./tests/finish";
import { type Counts, runEndToEndTests, runUnitTests } from "./tests/run";

const counts: Counts[] = [await checkTypes()];

// The build keeps one processor busy. The unit tests wait for it: some of them have a time limit.
const built = build();
counts.push(await checkSources());
await built;
console.log("Unit tests …");
counts.push(await runUnitTests());

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

finish(counts);

/** Builds the site if its sources have changed. Without it there is nothing to test. */
async function build(): Promise<void> {
  const child = spawn(process.execPath, ["--import", "tsx", "scripts/hosted-build.ts"], {
    stdio: "inherit",
  });
  const [code] = await once(child, "exit");
  if (code !== 0) process.exit(1);
}
