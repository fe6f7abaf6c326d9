import type { Counts } from "./run";

/** Ends the process with the line `N passed, N failed`; its exit code says whether anything failed. */
export function finish(counts: Counts[]): never {
  const passed = counts.reduce((sum, count) => sum + count.passed, 0);
  const failed = counts.reduce((sum, count) => sum + count.failed, 0);
  console.log(`${passed} passed, ${failed} failed`);
  process.exit(failed === 0 ? 0 : 1);
}
