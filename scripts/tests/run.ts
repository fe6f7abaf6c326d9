import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export type Counts = { passed: number; failed: number };

/** What the names of files end in whose tests ask a database. */
const ON_A_DATABASE = ".db.test.ts";

/** The tests beside the code: all of them, on SQLite, or those that ask a database, on a PostgreSQL server. */
export function runUnitTests(postgresUrl?: string): Promise<Counts> {
  return runWithReport(
    (report) => [
      "vitest/vitest.mjs",
      "run",
      "--reporter=dot",
      "--reporter=json",
      `--outputFile.json=${report}`,
      ...(postgresUrl ? [ON_A_DATABASE] : []),
    ],
    postgresUrl ? { TEST_POSTGRES_URL: postgresUrl } : {},
    ({ numPassedTests, numTotalTests }) => ({
      passed: numPassedTests,
      failed: numTotalTests - numPassedTests,
    }),
  );
}

/** The walks through the running site; `environment` names the browser and the database server. */
export function runEndToEndTests(environment: Record<string, string>): Promise<Counts> {
  return runWithReport(
    () => ["@playwright/test/cli.js", "test", "-c", "e2e"],
    environment,
    // A test that passes only sometimes is a defect, and so is one that does not run.
    ({ stats: { expected, unexpected, flaky, skipped } }) => ({
      passed: expected,
      failed: unexpected + flaky + skipped,
    }),
  );
}

// biome-ignore lint/suspicious/noExplicitAny: two programs' reports, each read in one place
type Report = any;

/** Runs a program that writes a report. One that ends badly without naming a failed test counts as one. */
async function runWithReport(
  commandOf: (reportPath: string) => string[],
  environment: Record<string, string>,
  countsOf: (report: Report) => Counts,
): Promise<Counts> {
  const folder = mkdtempSync(join(tmpdir(), "carafe-report-"));
  const path = join(folder, "report.json");
  const [program, ...args] = commandOf(path);
  const child = spawn(process.execPath, [`node_modules/${program}`, ...args], {
    stdio: "inherit",
    env: { ...process.env, ...environment, PLAYWRIGHT_JSON_OUTPUT_NAME: path },
  });
  const [code] = await once(child, "exit");
  const report = existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : null;
  rmSync(folder, { recursive: true });
  const counts = report ? countsOf(report) : { passed: 0, failed: 1 };
  return code === 0 ? counts : { ...counts, failed: Math.max(1, counts.failed) };
}
