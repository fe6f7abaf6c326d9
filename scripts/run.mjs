/** `node scripts/run.mjs scripts/<name>.ts …`: installs what is missing, reads .env, and runs the script. */
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { bundleOf } from "./bundled.mjs";
import { ensurePackages } from "./packages.mjs";

await ensurePackages();
if (existsSync(".env")) process.loadEnvFile(".env");
const [script = "", ...args] = process.argv.slice(2);
const bundle = bundleOf(script);
await (bundle ? runHere(resolve(bundle)) : runFromSource());

/** @param {string} bundle */
async function runHere(bundle) {
  process.argv.splice(1, 2, bundle);
  await import(pathToFileURL(bundle).href);
}

/** In a process that loads TypeScript. */
async function runFromSource() {
  const child = spawn(process.execPath, ["--import", "tsx", script, ...args], { stdio: "inherit" });
  process.on("SIGINT", () => {}); // Ctrl-C reaches the child by itself
  process.on("SIGTERM", () => child.kill("SIGTERM"));
  child.on("exit", (code) => process.exit(code ?? 1));
}
