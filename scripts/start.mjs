/** `npm start` and, with --dev, `npm run dev`: installs, prepares, serves. */
import { fork } from "node:child_process";
import cluster from "node:cluster";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { setFlagsFromString } from "node:v8";
import { bundleOf } from "./bundled.mjs";
import { ensurePackages } from "./packages.mjs";

// By itself V8 lets the heap of a large machine grow much further before it collects garbage. 80 left 20 MB
// more of it; at 45 a member's page took a twentieth longer.
setFlagsFromString("--heap-growing-percent=60");

const dev = process.argv.includes("--dev");
// A worker runs this file too, and has the settings of the process that has started it.
if (cluster.isPrimary) {
  await ensurePackages();
  if (existsSync(".env")) process.loadEnvFile(".env");
  Object.assign(process.env, await prepare(), {
    NODE_ENV: dev ? "development" : "production",
    NEXT_TELEMETRY_DISABLED: "1",
  });
}
const hasWorkers = cluster.isPrimary && !dev && process.env.WORKERS !== "1";
const built = new URL(`../dist/${hasWorkers ? "primary" : "server"}.js`, import.meta.url); // scripts/bundles.ts
const { serve } = await import(built.href);
await serve({ dev });

/**
 * Runs scripts/prepare.ts in a process of its own: what it needs does not stay in memory.
 * @returns {Promise<Record<string, string>>} the settings, checked and completed
 */
async function prepare() {
  const bundle = bundleOf("scripts/prepare.ts");
  const child = fork(bundle ?? "scripts/prepare.ts", dev ? ["--dev"] : [], {
    execArgv: bundle ? [] : ["--import", "tsx"],
  });
  const stop = () => {
    child.kill();
    process.exit(0);
  };
  process.once("SIGINT", stop).once("SIGTERM", stop);
  /** @type {Record<string, string> | undefined} */
  let environment;
  child.on("message", (message) => {
    environment = /** @type {Record<string, string>} */ (message);
  });
  const [code] = await once(child, "exit");
  process.off("SIGINT", stop).off("SIGTERM", stop);
  if (code !== 0 || !environment) process.exit(code || 1);
  return environment;
}
