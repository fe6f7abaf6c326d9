import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";
import { findOnPath, installPackage, run } from "./programs";

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
  if (!installedChromium()) installPackage(SHELL);
  const installed = installedChromium();
  if (!installed) throw new Error("No Chromium was found, and none could be installed.");
  return installed;
}

function installedChromium(): string | undefined {
  return findOnPath(NAMES) ?? [MAC, chromium.executablePath()].find((path) => existsSync(path));
}
