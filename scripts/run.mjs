// @ts-check
/** `node scripts/run.mjs scripts/<name>.ts …`: installs what is missing, reads .env, and runs the script. */
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { ensurePackages } from "./packages.mjs";

ensurePackages();
if (existsSync(".env")) process.loadEnvFile(".env");
const child = spawn(process.execPath, ["--import", "tsx", ...process.argv.slice(2)], {
  stdio: "inherit",
});
// Ctrl-C reaches the child by itself; this process only waits for it.
for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM"])) {
  process.on(signal, () => child.kill(signal));
}
child.on("exit", (code) => process.exit(code ?? 1));
