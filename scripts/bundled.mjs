/** Where a script's bundle is. Plain Node: without one, its source is run with a loader, which takes three times as long. */
import { existsSync } from "node:fs";
import { basename } from "node:path";
import { fingerprintOf, isStamped } from "./fingerprint.mjs";

export const BUNDLES_STAMP = "dist/stamp";
export const BUNDLES_SOURCES = [
  "server",
  "lib",
  "scripts",
  "prisma/schema.prisma",
  "tsconfig.json",
  "package-lock.json",
];

/**
 * The bundle that scripts/bundles.ts has made of a script; null if its sources have changed or it makes none of it.
 * @param {string} script
 */
export function bundleOf(script) {
  const bundle = `dist/scripts/${basename(script, ".ts")}.js`;
  if (!existsSync(bundle)) return null;
  return isStamped(BUNDLES_STAMP, fingerprintOf(BUNDLES_SOURCES)) ? bundle : null;
}
