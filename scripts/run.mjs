/** `node scripts/run.mjs scripts/<name>.ts …`: installs what is missing, reads .env, and runs the script. */
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { ensurePackages } from "./packages.mjs";

await ensurePackages();
if (existsSync(".env")) process.loadEnvFile(".env");
const child = spawn(process.execPath, ["--import", "tsx", ...process.argv.slice(2)], {
  stdio: "inherit",
});
process.on("SIGINT", () => {}); // Ctrl-C reaches the child by itself
process.on("SIGTERM", () => child.kill("SIGTERM"));
child.on("exit", (code) => process.exit(code ?? 1));
