import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["*.test.ts", "{app,lib,server,scripts,components}/**/*.test.{ts,tsx}"],
    restoreMocks: true,
    unstubEnvs: true,
  },
  resolve: { alias: { "@": import.meta.dirname } },
});
