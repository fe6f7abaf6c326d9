import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Project } from "./matrix";

export type Counts = { passed: number; failed: number };

/** Those to run of all: files, by their paths, and tests, by a part of their titles. */
export type Chosen = { files?: string[]; title?: string };

/** The tests beside the code; those that ask a database do so on SQLite, and on a PostgreSQL server that is named. */
export function runUnitTests({
  files = [],
  title,
  postgresUrl,
}: Chosen & { postgresUrl?: string } = {}): Promise<Counts> {
  return runWithReport<VitestReport>(
    (report) => [
      "vitest/vitest.mjs",
      "run",
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${report}`,
      ...files,
      ...(title ? ["--testNamePattern", escaped(title)] : []),
    ],
    postgresUrl ? { TEST_POSTGRES_URL: postgresUrl } : {},
    ({ testResults }) => {
      const tests = testResults
        .flatMap(({ assertionResults }) => assertionResults)
        .filter(({ fullName }) => fullName.includes(title ?? ""));
      const passed = tests.filter(({ status }) => status === "passed").length;
      return { passed, failed: tests.length - passed };
    },
  );
}

/** A log that is kept has no use for colours. */
const PLAIN = process.stdout.isTTY ? {} : { NO_COLOR: "1", FORCE_COLOR: "0" };

type EndToEnd = Chosen & { projects: Project[]; chromium: string; postgresUrl?: string };

/** The walks through running sites. `chromium` is the path of the browser. */
export function runEndToEndTests({
  projects,
  chromium,
  postgresUrl,
  files = [],
  title,
}: EndToEnd): Promise<Counts> {
  return runWithReport<PlaywrightReport>(
    () => [
      "@playwright/test/cli.js",
      "test",
      ...["-c", "e2e", "--pass-with-no-tests"],
      ...projects.map((project) => `--project=${project}`),
      ...files.map(escaped),
      ...(title ? ["--grep", escaped(title)] : []),
    ],
    { CHROMIUM: chromium, ...(postgresUrl && { TEST_POSTGRES_URL: postgresUrl }) },
    // A test that passes only sometimes is a defect, and so is one that does not run.
    ({ stats: { expected, unexpected, flaky, skipped } }) => ({
      passed: expected,
      failed: unexpected + flaky + skipped,
    }),
  );
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

type VitestReport = {
  testResults: { assertionResults: { fullName: string; status: string }[] }[];
};

type PlaywrightReport = {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
};

/** Runs a program that writes a report. One that ends badly without naming a failed test counts as one. */
async function runWithReport<Report extends VitestReport | PlaywrightReport>(
  commandOf: (reportPath: string) => string[],
  environment: Record<string, string>,
  countsOf: (report: Report) => Counts,
): Promise<Counts> {
  const folder = mkdtempSync(join(tmpdir(), "carafe-report-"));
  const path = join(folder, "report.json");
  const [program, ...args] = commandOf(path);
  const child = spawn(process.execPath, [`node_modules/${program}`, ...args], {
    stdio: "inherit",
    env: { ...process.env, ...PLAIN, ...environment, PLAYWRIGHT_JSON_OUTPUT_NAME: path },
  });
  const [code] = await once(child, "exit");
  const report = existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : null;
  rmSync(folder, { recursive: true });
  const counts = report ? countsOf(report) : { passed: 0, failed: 1 };
  return code === 0 ? counts : { ...counts, failed: Math.max(1, counts.failed) };
}
