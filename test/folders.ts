import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A new folder; whoever asks for it removes it. */
export function newFolder(): string {
  return mkdtempSync(join(tmpdir(), "carafe-test-"));
}

export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}
