import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Settings } from "../lib/config/settings";

/** The secret of AUTH_SECRET, else the one kept in the data folder, which is made at the first start. */
export function siteSecret({ authSecret, dataDir }: Settings): string {
  return authSecret ?? keptSecret(dataDir);
}

/** Only its owner can read the folder and the file. */
function keptSecret(dataDir: string): string {
  const path = join(dataDir, "secret");
  if (!existsSync(path)) {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    writeFileSync(path, randomBytes(32).toString("base64url"), { mode: 0o600 });
  }
  return readFileSync(path, "utf8").trim();
}
