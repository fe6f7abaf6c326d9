import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { fingerprintOf, isStamped } from "./fingerprint.mjs";

/** Whether `whenChanged` has nothing to do. */
export function isUnchanged(stamp: string, inputs: string[]): boolean {
  return isStamped(stamp, fingerprintOf(inputs));
}

/**
 * Runs `make` unless it has run before on the same contents of `inputs` (files and folders).
 * `stamp` is the file that remembers; `make` may delete it.
 */
export function whenChanged(stamp: string, inputs: string[], make: () => void): void {
  const fingerprint = fingerprintOf(inputs);
  if (isStamped(stamp, fingerprint)) return;
  // Until it is whole, what lies there is nothing: not of these inputs, nor of those before.
  rmSync(stamp, { force: true });
  make();
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, fingerprint);
}
