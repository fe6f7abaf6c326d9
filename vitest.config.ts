import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["{lib,server,scripts,components}/**/*.test.{ts,tsx}"],
    restoreMocks: true,
  },
  resolve: { alias: { "@": import.meta.dirname } },
});
