import { readdirSync, rmSync } from "node:fs";
import { join, relative } from "node:path";
import { type BuildOptions, buildSync } from "esbuild";
import { BUNDLES } from "../lib/config/bundles";
import { BUNDLES_SOURCES, BUNDLES_STAMP } from "./bundled.mjs";
import { whenChanged } from "./when-changed";

/** What each of them begins with. */
const ENTRY_POINTS: Record<keyof typeof BUNDLES, string> = {
  server: "server/main.ts",
  primary: "server/cluster/primary.ts",
  pageCache: "server/page-cache.ts",
  renderingWorker: "lib/posts/rendering/worker.ts",
  scriptlessWorker: "server/scriptless-worker.ts",
  passwordWorker: "lib/auth/passwords/password-worker.ts",
  differenceWorker: "lib/posts/text/difference-worker.ts",
};

/** Scripts that run often, and what of them is loaded only when it is needed: scripts/bundled.mjs finds them. */
const SCRIPTS = ["scripts/prepare.ts", "scripts/carafe.ts"];
const SCRIPTS_FOLDER = "dist/scripts";

/**
 * The project's own files become one; packages stay where they are installed, but for what is used of zod: as it is installed
 * it loads 95 files, words of fifty languages among them.
 */
const HOW: BuildOptions = {
  bundle: true,
  packages: "external",
  alias: { zod: "./node_modules/zod/index.js" },
  platform: "node",
  format: "esm",
  target: "node20.19",
  logLevel: "warning",
};

/** Writes the programs that Node runs by itself (the server, its page cache, threads, scripts) if their sources have changed. */
export function ensureBundles(): void {
  whenChanged(BUNDLES_STAMP, BUNDLES_SOURCES, () => {
    for (const [name, entry] of Object.entries(ENTRY_POINTS)) {
      const outfile = BUNDLES[name as keyof typeof BUNDLES];
      buildSync({ ...HOW, entryPoints: [entry], outfile });
    }
    bundleScripts();
  });
}

/** What several of them need is in files of its own, named after what is in them; those of former sources go. */
function bundleScripts(): void {
  const { metafile } = buildSync({
    ...HOW,
    entryPoints: SCRIPTS,
    outdir: SCRIPTS_FOLDER,
    splitting: true,
    metafile: true,
  });
  const made = Object.keys(metafile.outputs).map((path) => relative(SCRIPTS_FOLDER, path));
  for (const name of readdirSync(SCRIPTS_FOLDER)) {
    if (!made.includes(name)) rmSync(join(SCRIPTS_FOLDER, name));
  }
}
