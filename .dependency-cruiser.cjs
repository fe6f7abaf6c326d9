/**
 * Which way the doors open: app → components → lib → prisma's client, never back, and never from
 * one room of app/ into another. `npm run check` runs it.
 */
const GENERATED = "^prisma/generated/";

/** Test files import whatever they test with. */
const TEST = "\\.test\\.(data\\.)?tsx?$";

/** The rooms of lib from the lowest to the highest: each knows those before it, so there is never a circle. */
const ROOMS = [
  "text",
  "config",
  "metrics",
  "secrets",
  "http",
  "log",
  "routes\\.ts",
  "database",
  "cache",
  "result\\.ts",
  "actor\\.ts",
  "policy",
  "limits",
  "forms",
  "lists",
  "audit",
  "media",
  "tags",
  "site",
  "mail",
  "users",
  "auth",
  "invitations",
  "people",
  "posts/slugs",
  "posts/cards",
  "posts/rendering",
  "posts/text",
  "posts/reading",
  "posts/around",
  "posts/saving",
  "posts/publishing",
  "posts/drafts",
  "posts/revisions",
  "posts/reviewing",
  "posts/authors",
  "reports",
  "search",
  "archive",
  "cards",
  "oembed",
  "feeds",
  "sitemap",
  "exports",
  "imports",
  "jobs",
  "adapters",
];

/** Rooms as a pattern of paths: a folder with all that is in it, or a file. */
const within = (rooms) =>
  `^lib/(${rooms.map((room) => (room.endsWith("\\.ts") ? `${room}$` : `${room}/`)).join("|")})`;

const roomsKnowThoseBelow = ROOMS.slice(0, -1).map((room, index) => ({
  name: `lib-${room.replace("\\.ts", "").replace("/", "-")}-knows-only-rooms-below`,
  severity: "error",
  from: { path: within([room]), pathNot: TEST },
  to: { path: within(ROOMS.slice(index + 1)) },
}));

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: "components-know-lib-only",
      severity: "error",
      from: { path: "^components/" },
      to: { path: "^(app|scripts|server|e2e|test|prisma)/" },
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
      from: { path: "^lib/", pathNot: TEST },
      to: { path: "^(app|components|scripts|server|e2e|test)/" },
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
      // A page of the site's own is written in the form of a post.
      from: { path: "^app/\\(forms\\)/([^/]+)/", pathNot: "^app/\\(forms\\)/site/pages/" },
      to: { path: "^app/\\(forms\\)/", pathNot: "^app/\\(forms\\)/$1/" },
    },
    {
      name: "pages-open-into-posts-alone",
      severity: "error",
      from: { path: "^app/\\(forms\\)/site/pages/" },
      to: { path: "^app/\\(forms\\)/", pathNot: "^app/\\(forms\\)/(site|post)/" },
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
      from: { pathNot: `^e2e/|${TEST}` },
      to: { path: "^e2e/|\\.test\\.(data\\.)?tsx?$" },
    },
    {
      name: "what-tests-share-is-for-tests-and-the-bench",
      severity: "error",
      from: { pathNot: "^(test|e2e|scripts/bench)/|\\.test\\.tsx?$" },
      to: { path: "^test/" },
    },
    {
      name: "what-tests-share-knows-no-pages",
      severity: "error",
      from: { path: "^test/" },
      to: { path: "^(app|components|e2e)/" },
    },
    {
      name: "only-posts-make-html",
      severity: "error",
      from: { pathNot: "^(lib/posts|test)/" },
      to: {
        path: "^lib/posts/rendering/(markdown|render|worker|html-tree|plain-tree|prepare-for-page)\\.ts$",
        dependencyTypesNot: ["type-only"],
      },
    },
    ...roomsKnowThoseBelow,
    {
      name: "every-room-of-lib-has-its-place",
      severity: "error",
      from: {},
      to: { path: "^lib/", pathNot: within(ROOMS) },
    },
    {
      name: "lib-knows-neither-next-nor-react",
      comment:
        "What needs Next stands in lib/adapters; what runs in a browser in app/ or components/.",
      severity: "error",
      from: { path: "^lib/", pathNot: `^lib/adapters/|${TEST}` },
      to: {
        path: "node_modules/(next|next-auth|@auth|react|react-dom|react-hook-form|@codemirror)/",
      },
    },
    {
      name: "images-are-reached-through-their-storage",
      severity: "error",
      from: { pathNot: `^lib/media/storage/storage\\.ts$|${TEST}` },
      to: { path: "^lib/media/storage/(?!storage|image-storage)" },
    },
    {
      name: "prometheus-is-loaded-where-somebody-asks-for-it",
      severity: "error",
      from: {},
      to: {
        path: "node_modules/prom-client/",
        dependencyTypesNot: ["type-only", "type-import", "dynamic-import"],
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
      from: { pathNot: TEST },
      module: {
        path: "^(components|lib|server)/",
        pathNot:
          "\\.test\\.(data\\.)?tsx?$|\\.d\\.ts$|worker\\.ts$|^server/(main|page-cache|cluster/primary)\\.ts$",
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
