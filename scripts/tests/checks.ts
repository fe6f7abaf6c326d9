import { spawnSync } from "node:child_process";
import { ensureClients } from "../database/clients";

const CHECKS: [name: string, program: string, ...args: string[]][] = [
  // Next writes the types of pages' parameters from the folders of app/.
  ["Types of addresses", "next/dist/bin/next", "typegen"],
  ["Types", "typescript/bin/tsc", "--noEmit"],
  ["Lint and format", "@biomejs/biome/bin/biome", "check", "--error-on-warnings"],
  [
    "Import rules",
    "dependency-cruiser/bin/dependency-cruise.mjs",
    "--config",
    ".dependency-cruiser.cjs",
    ...[
      "app",
      "components",
      "lib",
      "server",
      "scripts",
      "e2e",
      "instrumentation.ts",
      "middleware.ts",
      "next.config.ts",
    ],
  ],
];

/** Types, lint and import rules; one line each, and what is wrong. */
export function runChecks(): { passed: number; failed: number } {
  ensureClients();
  const failed = CHECKS.filter((check) => !passes(check)).length;
  return { passed: CHECKS.length - failed, failed };
}

function passes([name, program, ...args]: (typeof CHECKS)[number]): boolean {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [`node_modules/${program}`, ...args],
    { encoding: "utf8", env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1" } },
  );
  console.log(`${name}: ${status === 0 ? "good" : "not good"}`);
  if (status !== 0) console.log(stdout + stderr);
  return status === 0;
}
