import { join } from "node:path";

/** Where scripts, styles and fonts of former builds are, for pages that were opened before an update. */
export function keptStatic(dataDir: string): string {
  return join(dataDir, "static");
}
