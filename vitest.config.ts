import { defineConfig, type TestProjectInlineConfiguration } from "vitest/config";

/** A server for tests on PostgreSQL; SQLite needs none. */
const POSTGRES_URL = process.env.TEST_POSTGRES_URL ?? "";
const DATABASES = POSTGRES_URL ? ["SQLite", "PostgreSQL"] : ["SQLite"];

/**
 * Rooms whose code makes something of what it is given and keeps nothing: no test finds what another left. But
 * markdown.test.ts has threads, whose work would be added to what the next test measures.
 */
const COMPUTING =
  "{app,components,lib/{archive,audit,feeds,forms,lists,policy,posts,search,site,tags,text,users}}/**/!(markdown).test.{ts,tsx}";

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
          name: "only computing",
          include: [COMPUTING],
          exclude: ["**/node_modules/**", ON_A_DATABASE],
          // To start a process for each takes longer than most of them.
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: "without a database",
          include: ["*.test.ts", "{app,lib,server,scripts,components}/**/*.test.{ts,tsx}"],
          exclude: ["**/node_modules/**", ON_A_DATABASE, COMPUTING],
        },
      },
      ...DATABASES.map(onDatabase),
    ],
  },
  resolve: { alias: { "@": import.meta.dirname } },
});

/** A process for many files: to load the database's client and the renderer takes longer than their tests. */
function onDatabase(name: string): TestProjectInlineConfiguration {
  const env = { TEST_POSTGRES_URL: name === "PostgreSQL" ? POSTGRES_URL : "" };
  return { extends: true, test: { name, include: [ON_A_DATABASE], isolate: false, env } };
}
