/**
 * Which way the doors open: app → components → lib → prisma's client, never back, and never from
 * one room of app/ into another. `npm run check` runs it.
 */
const GENERATED = "^prisma/generated/";

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: "components-know-lib-only",
      severity: "error",
      from: { path: "^components/" },
      to: { path: "^(app|scripts|server|e2e|prisma)/" },
    },
    {
      name: "components-know-no-database",
      severity: "error",
      from: { path: "^components/" },
      to: {
        path: "^lib/(database/|.*/(queries|mutations))",
        dependencyTypesNot: ["type-only"],
      },
    },
    {
      name: "lib-knows-nobody-above",
      severity: "error",
      from: { path: "^lib/", pathNot: "\\.test\\.tsx?$" },
      to: { path: "^(app|components|scripts|server|e2e)/" },
    },
    {
      name: "rooms-do-not-open-into-each-other",
      severity: "error",
      from: { path: "^app/\\(?([a-z]+)\\)?/" },
      to: { path: "^app/[^/]+/", pathNot: "^app/\\(?$1\\)?/" },
    },
    {
      name: "forms-do-not-open-into-each-other",
      severity: "error",
      from: { path: "^app/\\(forms\\)/([^/]+)/" },
      to: { path: "^app/\\(forms\\)/", pathNot: "^app/\\(forms\\)/$1/" },
    },
    {
      name: "only-lib-imports-prisma",
      severity: "error",
      from: { path: "^(app|components|instrumentation|middleware|server)" },
      to: { path: `${GENERATED}|node_modules/(@prisma|prisma)/` },
    },
    {
      name: "only-lib-db-imports-the-client",
      severity: "error",
      from: { path: "^lib/", pathNot: "^lib/database/db\\.ts$" },
      to: { path: GENERATED },
    },
    {
      name: "the-edge-has-no-database",
      severity: "error",
      from: { path: "^middleware\\.ts$" },
      to: { path: "^lib/(database|config)|node_modules/better-sqlite3", reachable: true },
    },
    {
      name: "nothing-below-imports-tests",
      severity: "error",
      from: { pathNot: "^e2e/|\\.test\\.tsx?$" },
      to: { path: "^e2e/|\\.test\\.(data\\.)?tsx?$" },
    },
    {
      name: "only-posts-make-html",
      severity: "error",
      from: { pathNot: "^lib/posts/" },
      to: {
        path: "^lib/posts/rendering/(markdown\\.ts|.*\\.mjs)$",
        dependencyTypesNot: ["type-only"],
      },
    },
    { name: "no-circles", severity: "error", from: {}, to: { circular: true } },
    {
      name: "no-package-left-out-of-package-json",
      severity: "error",
      from: {},
      to: { dependencyTypes: ["npm-no-pkg", "npm-unknown"] },
    },
    {
      name: "no-file-that-nothing-uses",
      severity: "error",
      from: { pathNot: "\\.test\\.tsx?$" },
      module: {
        path: "^(components|lib|server)/",
        pathNot: "\\.test\\.(data\\.)?tsx?$|\\.d\\.ts$|worker\\.mjs$|page-cache\\.mjs$",
        numberOfDependentsLessThan: 1,
      },
    },
    {
      name: "pages-ask-lib-not-the-database",
      severity: "error",
      from: { path: "^app/" },
      to: { path: "^lib/database/(db|adapter)\\.ts$" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules|prisma/generated" },
    exclude: { path: "(^|/)\\.next/|^data/" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "default", "types"],
    },
  },
};
