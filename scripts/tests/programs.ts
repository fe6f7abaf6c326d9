/** Programs that tests need and npm does not bring. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

/** The path of the first of these programs that is on the machine. */
export function findOnPath(names: string[]): string | undefined {
  const folders = (process.env.PATH ?? "").split(delimiter);
  const paths = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return paths.find((path) => existsSync(path));
}

/** Has Debian install a package, where that can be done. */
export function installPackage(name: string): void {
  if (process.getuid?.() !== 0) return;
  run("apt-get", ["update", "-qq"]);
  run("apt-get", ["install", "-qq", "-y", "--no-install-recommends", name]);
}

/** Waits for it, whatever comes of it: whoever needs the outcome looks for it. */
export function run(command: string, args: string[]): void {
  spawnSync(command, args, {
    stdio: "ignore",
    timeout: 5 * 60 * 1000,
    // A server that is installed for tests is not to run by itself.
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive", RUNLEVEL: "1" },
  });
}
