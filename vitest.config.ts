import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["*.test.ts", "{app,lib,server,scripts,components}/**/*.test.{ts,tsx}"],
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
  },
  resolve: { alias: { "@": import.meta.dirname } },
});
