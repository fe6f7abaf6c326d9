import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

const NAMES = ["valkey-server", "redis-server"];

/** The path of a Redis or Valkey server on this machine; undefined where there is none. */
export function installedRedis(): string | undefined {
  const folders = (process.env.PATH ?? "").split(delimiter);
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find(existsSync);
}

/** Installs Debian's where that can be done, and says what tests do not try where it cannot. */
export function ensureRedis(): void {
  if (!installedRedis() && process.getuid?.() === 0) {
    for (const args of ["update -qq", "install -qq -y --no-install-recommends redis-server"]) {
      spawnSync("apt-get", args.split(" "), {
        stdio: "ignore",
        timeout: 5 * 60 * 1000,
        env: { ...process.env, DEBIAN_FRONTEND: "noninteractive", RUNLEVEL: "1" },
      });
    }
  }
  if (!installedRedis()) console.log("There is no Redis on this machine, so no test asks one.");
}
