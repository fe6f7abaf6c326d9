import { spawnSync } from "node:child_process";

/** The web servers before which sites are tested, with the commands that have to work on the machine. */
const COMMANDS = {
  nginx: ["nginx -v", "openssl version"],
  Caddy: ["caddy version"],
};

export type WebServerName = keyof typeof COMMANDS;

export function isInstalled(name: WebServerName): boolean {
  return COMMANDS[name].every((command) => spawnSync(command, { shell: true }).status === 0);
}

/** Says what tests on this machine do not try. */
export function nameMissingWebServers(): void {
  for (const name of Object.keys(COMMANDS) as WebServerName[]) {
    if (isInstalled(name)) continue;
    console.log(`${name} is not on this machine, so its configuration in deploy/ is only read.`);
  }
}
