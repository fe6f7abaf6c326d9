import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "@playwright/test";

/** The shell draws no window of its own, so the tests take little more than half the time. */
const SHELL = "chromium-headless-shell";
const NAMES = [SHELL, "chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const MAC = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";

/** Chromium refuses to run as root with its sandbox, and CI machines often are root. */
export const SANDBOX_ARGS = process.getuid?.() === 0 ? ["--no-sandbox"] : [];

/**
 * The path of a Chromium: one on the machine, else Playwright's own, else Debian's. Throws if none
 * of the ways leads to one.
 */
export function ensureChromium(): string {
  const found = installedChromium();
  if (found) return found;
  console.log("Installing Chromium …");
  run(process.execPath, ["node_modules/playwright/cli.js", "install", "chromium"]);
  if (!installedChromium() && process.getuid?.() === 0) {
    run("apt-get", ["update", "-qq"]);
    run("apt-get", ["install", "-qq", "-y", "--no-install-recommends", SHELL]);
  }
  const installed = installedChromium();
  if (!installed) throw new Error("No Chromium was found, and none could be installed.");
  return installed;
}

function installedChromium(): string | undefined {
  const folders = (process.env.PATH ?? "").split(delimiter);
  const onPath = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...onPath, MAC, chromium.executablePath()].find((path) => existsSync(path));
}

function run(command: string, args: string[]): void {
  spawnSync(command, args, {
    stdio: "ignore",
    timeout: 5 * 60 * 1000,
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  });
}
