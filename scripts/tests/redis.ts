import { findOnPath, installPackage } from "./programs";

/** The path of a Redis or Valkey server on this machine; undefined where there is none. */
export function installedRedis(): string | undefined {
  return findOnPath(["valkey-server", "redis-server"]);
}

/** Installs Debian's where that can be done, and says what tests do not try where it cannot. */
export function ensureRedis(): void {
  if (!installedRedis()) installPackage("redis-server");
  if (!installedRedis()) console.log("There is no Redis on this machine, so no test asks one.");
}
