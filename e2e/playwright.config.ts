import { defineConfig, type Project } from "@playwright/test";
import { SANDBOX_ARGS } from "../scripts/tests/chromium";
import { DATABASES, type Database, type Walk } from "../scripts/tests/matrix";
import type { WorkerOptions } from "./fixtures";

// Patterns of whole folders would also match a checkout below a folder of that name.
const ON_THE_SERVER = /\/e2e\/server\/[^/]+\.spec\.ts$/;
const OF_THE_PROCESS = /\/e2e\/process\/[^/]+\.spec\.ts$/;
const SCRIPTED = /\/e2e\/scripted\/[^/]+\.spec\.ts$/;

const WALKS: Record<Walk, Project> = {
  "with JavaScript": { testIgnore: [ON_THE_SERVER, OF_THE_PROCESS] },
  "without JavaScript": {
    testIgnore: [ON_THE_SERVER, OF_THE_PROCESS, SCRIPTED],
    use: { javaScriptEnabled: false },
  },
  // What needs no browser, or brings requests of its own.
  "on the server": { testMatch: ON_THE_SERVER },
  "of the process": { testMatch: OF_THE_PROCESS },
};

/** `scripts/test.ts` says which of the projects run. */
export default defineConfig<object, WorkerOptions>({
  testDir: ".",
  fullyParallel: true,
  // Two more than the cores of a small machine: workers wait for their browsers, their sites and their clocks.
  workers: 4,
  // Long, so that a busy machine fails no test: on a quiet one nothing comes near them.
  timeout: 180_000,
  expect: { timeout: 30_000 },
  forbidOnly: true,
  outputDir: "../test-results",
  reporter: [
    ["../scripts/tests/reporter.ts"],
    ["json", { outputFile: process.env.PLAYWRIGHT_JSON_OUTPUT_NAME }],
  ],
  use: {
    launchOptions: {
      executablePath: process.env.CHROMIUM,
      args: [
        ...SANDBOX_ARGS,
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--disable-quic",
        // Each test's pages live too briefly for scripts to be worth optimising.
        "--js-flags=--no-maglev,--no-turbofan",
      ],
    },
    actionTimeout: 30_000,
    screenshot: "only-on-failure",
    // A quarter of what a walk without JavaScript costs would be pages that fade into each other.
    contextOptions: { reducedMotion: "reduce" },
  },
  projects: DATABASES.filter(isThere).flatMap((database) =>
    Object.entries(WALKS).map(([walk, project]) => ({
      ...project,
      name: `${database}, ${walk}`,
      use: { ...project.use, database },
    })),
  ),
});

/** SQLite needs no server. */
function isThere(database: Database): boolean {
  return database === "SQLite" || process.env.TEST_POSTGRES_URL !== undefined;
}
