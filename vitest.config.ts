import { defineConfig } from "vitest/config";

/** The files that ask a database end in this; `onTestDatabase` leaves their process as it was before. */
const ON_A_DATABASE = "{app,lib,server,scripts,components}/**/*.db.test.ts";

export default defineConfig({
  test: {
    // A quiet machine needs a hundredth of it.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    globalSetup: "test/unit-setup.ts",
    // Not one less: on two cores that would be one after the other.
    maxWorkers: "100%",
    // A line for each file.
    reporters: [["default", { summary: false }]],
    slowTestThreshold: 60_000,
    restoreMocks: true,
    unstubEnvs: true,
    projects: [
      {
        extends: true,
        test: {
          name: "alone",
          include: ["*.test.ts", "{app,lib,server,scripts,components}/**/*.test.{ts,tsx}"],
          exclude: ["**/node_modules/**", ON_A_DATABASE],
        },
      },
      {
        extends: true,
        // A process for many files: to load the database's client and the renderer takes longer than their tests.
        test: { name: "database", include: [ON_A_DATABASE], isolate: false },
      },
    ],
  },
  resolve: { alias: { "@": import.meta.dirname } },
});
