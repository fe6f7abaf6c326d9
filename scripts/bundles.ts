import { buildSync } from "esbuild";
import { BUNDLES } from "../lib/config/bundles";
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

const SOURCES = ["server", "lib", "scripts/bundles.ts", "tsconfig.json", "package-lock.json"];

/** Writes the programs that Node runs by itself (the server, its page cache, threads) if their sources have changed. */
export function ensureBundles(): void {
  whenChanged("dist/stamp", SOURCES, () => {
    for (const [name, entry] of Object.entries(ENTRY_POINTS)) {
      bundle(entry, BUNDLES[name as keyof typeof BUNDLES]);
    }
  });
}

/** The project's own files become one; packages stay where they are installed. */
function bundle(entryPoint: string, outfile: string): void {
  buildSync({
    entryPoints: [entryPoint],
    outfile,
    bundle: true,
    packages: "external",
    platform: "node",
    format: "esm",
    target: "node20.19",
    logLevel: "warning",
  });
}
