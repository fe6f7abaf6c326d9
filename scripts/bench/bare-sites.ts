import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import getPort from "get-port";

const NEXT = "node_modules/next/dist/bin/next";
const BARE_NODE = "scripts/bench/bare-node.ts";
const BARE_NEXT = "scripts/bench/bare-next";
const ANSWERS_WITHIN_MS = 15_000;
const TRY_AGAIN_MS = 50;

export type BareSite = { url: string; stop: () => void };

/** Bare `node:http` that answers with the brotli bytes in a file. */
export async function startBareNode(file: string): Promise<BareSite> {
  const port = await getPort();
  return answering(port, spawn(process.execPath, ["--import", "tsx", BARE_NODE, file, `${port}`]));
}

/** Builds and starts Next as it comes, around the texts `home.html` and `post.html` of a folder. */
export async function startBareNext(texts: string): Promise<BareSite> {
  const port = await getPort();
  const env = { ...process.env, BENCH_TEXTS: texts, NEXT_TELEMETRY_DISABLED: "1" };
  const options = { env, encoding: "utf8", stdio: "pipe" } as const;
  const built = spawnSync(process.execPath, [NEXT, "build", BARE_NEXT], options);
  if (built.status !== 0) throw new Error(`${built.stdout}${built.stderr}`);
  const args = [NEXT, "start", BARE_NEXT, "-p", String(port)];
  return answering(port, spawn(process.execPath, args, { env, stdio: "ignore" }));
}

/** nginx with one worker and the same bytes; null where it is not installed. */
export async function startNginx(file: string, folder: string): Promise<BareSite | null> {
  if (spawnSync("nginx", ["-v"]).error) return null;
  const port = await getPort();
  const config = join(folder, "nginx.conf");
  writeFileSync(config, nginxConfig(file, folder, port));
  return answering(port, spawn("nginx", ["-c", config, "-p", folder], { stdio: "ignore" }));
}

function nginxConfig(file: string, folder: string, port: number): string {
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(
    (name) => `${name}_temp_path ${folder}/${name};`,
  );
  return `daemon off; worker_processes 1; pid ${folder}/nginx.pid; error_log /dev/null;
${process.getuid?.() === 0 ? "user root;" : ""}
events {}
http { access_log ${folder}/nginx.log; open_file_cache max=10; keepalive_requests 10000000; ${temporary.join(" ")}
server { listen 127.0.0.1:${port}; location / {
root ${dirname(file)}; try_files /${basename(file)} =404; default_type "text/html; charset=utf-8"; add_header Content-Encoding br; } } }`;
}

async function answering(port: number, child: ChildProcess): Promise<BareSite> {
  const site = { url: `http://localhost:${port}`, stop: () => void child.kill() };
  const giveUp = performance.now() + ANSWERS_WITHIN_MS;
  while (performance.now() < giveUp) {
    try {
      await fetch(site.url);
      return site;
    } catch {
      await wait(TRY_AGAIN_MS);
    }
  }
  site.stop();
  throw new Error(`${child.spawnargs.join(" ")} does not answer.`);
}
