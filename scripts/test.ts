/**
 * `npm test`: everything that shows whether the site is as it should be, each walk through it on one
 * database and each database by one walk. `npm run test:all` walks every way on both. With words
 * after `npm test --`, only the tests that they mean, on SQLite. Ends with `N passed, N failed`.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { ensureBundles } from "./bundles";
import { ensureClients } from "./database/clients";
import { startTemporaryPostgres } from "./database/temporary-postgres";
import { checkSources, checkTypes } from "./tests/checks";
import { chooseTests } from "./tests/choose";
import { ensureChromium } from "./tests/chromium";
import { finish } from "./tests/finish";
import { ALL_PROJECTS, ON_SQLITE, PAIRS, type Project } from "./tests/matrix";
import { ensureRedis } from "./tests/redis";
import { type Counts, runEndToEndTests, runUnitTests } from "./tests/run";
import { nameMissingWebServers } from "./tests/web-servers";

const words = process.argv.slice(2).filter((word) => word !== "--all");
const isAll = process.argv.includes("--all");

try {
  finish(words.length > 0 ? await testChosen(words) : await testAll(isAll ? ALL_PROJECTS : PAIRS));
} catch (error) {
  console.error(error);
  finish([{ passed: 0, failed: 1 }]);
}

async function testAll(projects: Project[]): Promise<Counts[]> {
  ensureClients();
  ensureBundles(); // both the build and the unit tests would
  // Two at a time: the build reads the types' folder, so it comes after them.
  const typesAndBuild = checkTypes().then(async (types) => {
    await build();
    return types;
  });
  const sources = await checkSources();
  ensureRedis();
  const postgres = await startTemporaryPostgres();
  const { databaseUrl: postgresUrl } = postgres;
  try {
    const unit = await runUnitTests({ postgresUrl });
    const types = await typesAndBuild;
    const chromium = ensureChromium();
    nameMissingWebServers();
    const endToEnd = await runEndToEndTests({ projects, chromium, postgresUrl });
    return [types, sources, unit, endToEnd];
  } finally {
    await postgres.stop();
  }
}

async function testChosen(words: string[]): Promise<Counts[]> {
  const { unit, endToEnd } = chooseTests(words);
  const counts: Counts[] = [];
  if (unit) counts.push(await runUnitTests(unit));
  if (endToEnd) {
    await build();
    const chromium = ensureChromium();
    counts.push(await runEndToEndTests({ ...endToEnd, projects: ON_SQLITE, chromium }));
  }
  const isNone = counts.every(({ passed, failed }) => passed + failed === 0);
  if (!isNone) return counts;
  console.log(`No test has “${words.join(" ")}” in its path or its title.`);
  return [{ passed: 0, failed: 1 }];
}

/** Builds the site if its sources have changed. Without it there is nothing to test. */
async function build(): Promise<void> {
  const child = spawn(process.execPath, ["--import", "tsx", "scripts/hosted-build.ts"], {
    stdio: "inherit",
  });
  const [code] = await once(child, "exit");
  if (code !== 0) throw new Error("The site could not be built.");
}
