/**
 * What scripts/bundles.ts makes of this project for Node to run beside what Next builds: paths from
 * the project's folder.
 */
export const BUNDLES = {
  server: "dist/server.js",
  primary: "dist/primary.js",
  pageCache: "dist/page-cache.js",
  renderingWorker: "dist/rendering-worker.js",
  scriptlessWorker: "dist/scriptless-worker.js",
  passwordWorker: "dist/password-worker.js",
  differenceWorker: "dist/difference-worker.js",
} as const;
