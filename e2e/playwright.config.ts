import { defineConfig } from "@playwright/test";
import { SANDBOX_ARGS } from "../scripts/tests/chromium";

// Patterns of whole folders would also match a checkout below a folder of that name.
const ON_THE_SERVER = /\/e2e\/server\/[^/]+\.spec\.ts$/;
const SCRIPTED = /\/e2e\/scripted\/[^/]+\.spec\.ts$/;

/** Run by `npm test` (scripts/test.ts), once for each database. */
export default defineConfig({
  testDir: ".",
  fullyParallel: true,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  outputDir: "../test-results",
  reporter: [["dot"], ["json", { outputFile: process.env.PLAYWRIGHT_JSON_OUTPUT_NAME }]],
  use: {
    launchOptions: {
      executablePath: process.env.CHROMIUM,
      args: [
        ...SANDBOX_ARGS,
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--disable-quic",
      ],
    },
    actionTimeout: 10_000,
    screenshot: "only-on-failure",
  },
  projects: [
    { name: "with JavaScript", testIgnore: ON_THE_SERVER },
    {
      name: "without JavaScript",
      testIgnore: [ON_THE_SERVER, SCRIPTED],
      use: { javaScriptEnabled: false },
    },
    // What needs no browser, or brings requests of its own, runs once.
    { name: "on the server", testMatch: ON_THE_SERVER },
  ],
});
