import { spawnSync } from "node:child_process";
import { whenChanged } from "../when-changed";

const STAMP = "dist/fonts/made-from";
const SUBSET = "scripts/fonts/subset-fonts.ts";

/** Makes the font files that app/fonts.ts names, unless they are there. In a process of its own: it takes much memory. */
export function ensureFonts(): void {
  whenChanged(STAMP, ["scripts/fonts", "package-lock.json"], () => {
    const args = ["--import", "tsx", SUBSET];
    const { status } = spawnSync(process.execPath, args, {
      stdio: ["ignore", "inherit", "inherit"],
    });
    if (status !== 0) throw new Error(`The fonts could not be made (${SUBSET}).`);
  });
}
