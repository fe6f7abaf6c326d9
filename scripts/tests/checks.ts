import { spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import { findRuleBreaks } from "../checks/source-rules";
import { ensureClients } from "../database/clients";
import type { Counts } from "./run";

type Check = [name: string, program: string, ...args: string[]];

/** A build at the same time would take files away that these read. */
const ON_TYPES: Check[] = [
  // Next writes the types of pages' parameters from the folders of app/.
  ["Types of addresses", "next/dist/bin/next", "typegen"],
  ["Types", "typescript/bin/tsc", "--noEmit"],
];

const ON_SOURCES: Check[] = [
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
      "test",
      "instrumentation.ts",
      "middleware.ts",
      "next.config.ts",
    ],
  ],
];

/** Types; one line each, and what is wrong. */
export function checkTypes(): Promise<Counts> {
  ensureClients();
  return runInTurn(ON_TYPES);
}

/** Lint, import rules and source rules; one line each, and what is wrong. */
export async function checkSources(): Promise<Counts> {
  const { passed, failed } = await runInTurn(ON_SOURCES);
  const breaks = findRuleBreaks();
  report("Source rules", breaks.length === 0, `${breaks.join("\n")}\n`);
  return breaks.length === 0 ? { passed: passed + 1, failed } : { passed, failed: failed + 1 };
}

async function runInTurn(checks: Check[]): Promise<Counts> {
  let failed = 0;
  for (const check of checks) if (!(await passes(check))) failed++;
  return { passed: checks.length - failed, failed };
}

async function passes([name, program, ...args]: Check): Promise<boolean> {
  const child = spawn(process.execPath, [`node_modules/${program}`, ...args], {
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const [stdout, stderr, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, "exit"),
  ]);
  report(name, code === 0, stdout + stderr);
  return code === 0;
}

function report(name: string, isGood: boolean, output: string): void {
  console.log(`${name}: ${isGood ? "good" : "not good"}`);
  if (!isGood) console.log(output);
}
