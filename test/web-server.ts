/** nginx and Caddy with the configurations of deploy/, where they are on the machine. */
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { isInstalled, type WebServerName } from "../scripts/tests/web-servers";
import { freePort } from "./free-port";
import { ask } from "./many-readers";

export type WebServer = { url: string; stop: () => Promise<void> };

type Kind = {
  name: WebServerName;
  /** Writes its files into a folder, and gives the command that has it serve `port`. */
  prepare: (folder: string, port: number, instances: [string, string]) => Promise<string[]>;
};

const NAME = "blog.example";
const ASK_AGAIN_MS = 50;

const NGINX: Kind = {
  name: "nginx",
  prepare: async (folder, port, instances) => {
    const [key, certificate] = [join(folder, "site.key"), join(folder, "site.pem")];
    const subject = ["-subj", "/CN=localhost", "-keyout", key, "-out", certificate];
    spawnSync("openssl", ["req", "-x509", "-nodes", "-newkey", "rsa:2048", ...subject]);
    const site = withInstances(readFileSync("deploy/nginx.conf", "utf8"), instances)
      .replaceAll(/^ *listen \[::\].*\n/gm, "")
      .replace("listen 80;", `listen 127.0.0.1:${await freePort()};`)
      .replace("listen 443 ", `listen 127.0.0.1:${port} `)
      .replaceAll(NAME, "localhost")
      .replace("/etc/ssl/localhost.pem", certificate)
      .replace("/etc/ssl/localhost.key", key);
    const paths = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(
      (kind) => `${kind}_temp_path ${join(folder, kind)};`,
    );
    // As root, nginx would have its workers be somebody who may not enter the folder.
    const user = process.getuid?.() === 0 ? "user root;" : "";
    const main = `${user} daemon off; pid ${join(folder, "pid")}; error_log stderr;
      events {} http { access_log off; ${paths.join(" ")} ${site} }`;
    writeFileSync(join(folder, "nginx.conf"), main);
    return ["nginx", "-p", folder, "-e", "stderr", "-c", join(folder, "nginx.conf")];
  },
};

const CADDY: Kind = {
  name: "Caddy",
  prepare: async (folder, port, instances) => {
    const options = `{
      admin off
      auto_https disable_redirects
      skip_install_trust
      storage file_system ${folder}
    }`;
    const site = withInstances(readFileSync("deploy/Caddyfile", "utf8"), instances)
      .replaceAll(NAME, "localhost")
      .replace("localhost {", `https://localhost:${port} {\n\ttls internal`);
    writeFileSync(join(folder, "Caddyfile"), `${options}\n${site}`);
    return ["caddy", "run", "--adapter", "caddyfile", "--config", join(folder, "Caddyfile")];
  },
};

/** Those that are on this machine. */
export const WEB_SERVERS = [NGINX, CADDY].filter(({ name }) => isInstalled(name));

/** Starts one before two instances, at an address that is chosen before them. */
export async function startWebServer(
  { name, prepare }: Kind,
  { folder, port, instances }: { folder: string; port: number; instances: [string, string] },
): Promise<WebServer> {
  mkdirSync(folder, { recursive: true });
  const [program = "", ...args] = await prepare(folder, port, instances);
  const child = spawn(program, args, {
    stdio: ["ignore", "ignore", "pipe"],
  });
  const said: string[] = [];
  child.stderr.on("data", (data) => said.push(String(data)));
  const url = `https://localhost:${port}`;
  while (
    await ask(`${url}/healthz`).then(
      () => false,
      () => true,
    )
  ) {
    if (child.exitCode !== null) throw new Error(`${name} has ended: ${said.join("")}`);
    await wait(ASK_AGAIN_MS);
  }
  return { url, stop: () => stop(child) };
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  child.kill();
  await once(child, "exit");
}

/** The ports of the two instances in place of those of the example. */
function withInstances(configuration: string, [first, second]: [string, string]): string {
  return configuration
    .replaceAll("127.0.0.1:3001", `127.0.0.1:${first}`)
    .replaceAll("127.0.0.1:3002", `127.0.0.1:${second}`);
}
