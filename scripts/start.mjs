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
/** @type {import("node:child_process").ChildProcess | undefined} */
let preparing;
// A worker runs this file too, and has the settings of the process that has started it.
if (cluster.isPrimary) {
  process.on("SIGINT", endStart).on("SIGTERM", endStart);
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
await serve({ dev, releaseSignals });

/**
 * Runs scripts/prepare.ts in a process of its own: what it needs does not stay in memory.
 * @returns {Promise<Record<string, string>>} the settings, checked and completed
 */
async function prepare() {
  const bundle = bundleOf("scripts/prepare.ts");
  const child = fork(bundle ?? "scripts/prepare.ts", dev ? ["--dev"] : [], {
    execArgv: bundle ? [] : ["--import", "tsx"],
    // A group of its own, which ends together: a build that it has begun would go on without it.
    detached: true,
  });
  preparing = child;
  process.on("SIGHUP", endStart); // of a terminal that is closed, which does not reach that group
  /** @type {Record<string, string> | undefined} */
  let environment;
  child.on("message", (message) => {
    environment = /** @type {Record<string, string>} */ (message);
  });
  const [code] = await once(child, "exit");
  preparing = undefined;
  process.off("SIGHUP", endStart);
  if (code !== 0 || !environment) process.exit(code || 1);
  return environment;
}

/** Until the site answers signals itself, nothing is under way that would have to be finished. */
function endStart() {
  try {
    if (preparing?.pid) process.kill(-preparing.pid);
  } catch {
    preparing?.kill(); // it has ended, or this system knows no groups
  }
  process.exit(0);
}

function releaseSignals() {
  process.off("SIGINT", endStart).off("SIGTERM", endStart);
}
