/** A site that runs as `npm start` runs it, in a process of its own: tests and the bench each start some. */
import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { openSync } from "node:fs";
import { createInterface } from "node:readline";
import { setTimeout as wait } from "node:timers/promises";
import { forgetPages } from "../scripts/forget-pages";
import { freePort } from "./free-port";

export type SiteSettings = Record<string, string> & {
  PORT: string;
  SITE_URL: string;
  DATA_DIR: string;
  DATABASE_URL: string;
  AUTH_SECRET: string;
};

export type Site = {
  url: string;
  settings: SiteSettings;
  /** The lines it has printed so far; those of its log are JSON. */
  lines: string[];
  process: ChildProcess;
};

/** Settings of a site on a database, at an address and with a secret of its own. It keeps what it writes in `dataDir`. */
export async function siteSettings(databaseUrl: string, dataDir: string): Promise<SiteSettings> {
  const port = await freePort();
  return {
    PORT: String(port),
    SITE_URL: `http://localhost:${port}`,
    DATA_DIR: dataDir,
    DATABASE_URL: databaseUrl,
    AUTH_SECRET: randomBytes(32).toString("base64url"),
    ACCESS_LOG: "off",
  };
}

type StartOptions = {
  command?: string[];
  /** Makes the process lead a group of its own. */
  detached?: boolean;
  /** A file for what it prints, which is not among the lines then: to read many takes time. */
  stdout?: string;
  /** "inherit" shows at once what goes wrong, instead of keeping it among the lines. */
  stderr?: "pipe" | "inherit";
};

/** What `npm start` runs. */
const START = [process.execPath, "scripts/start.mjs"];
const ASK_AGAIN_MS = 50;

/** Starts the site and waits until it answers. It ends with this process at the latest. */
export async function startSite(
  settings: SiteSettings,
  { command = START, detached = false, stdout, stderr = "pipe" }: StartOptions = {},
): Promise<Site> {
  const [program = process.execPath, ...args] = command;
  const child = spawn(program, args, {
    env: { ...process.env, ...settings },
    stdio: ["ignore", stdout ? openSync(stdout, "w") : "pipe", stderr],
    detached,
  });
  endWithThisProcess(child);
  const lines: string[] = [];
  const ready = new Promise<void>((resolve, reject) => {
    if (stdout) child.once("spawn", () => resolve(answering(settings.SITE_URL, child)));
    for (const stream of [child.stdout, child.stderr]) {
      if (!stream) continue;
      createInterface({ input: stream }).on("line", (line) => {
        lines.push(line);
        if (line.startsWith("Carafe is ready at")) resolve();
      });
    }
    child.once("exit", (code) => reject(new Error(`exit ${code}: ${lines.join("\n")}`)));
  });
  await ready;
  return { url: settings.SITE_URL, settings, lines, process: child };
}

/** Waits until the site answers, or has ended. */
async function answering(url: string, child: ChildProcess): Promise<void> {
  while (child.exitCode === null) {
    if (await fetch(`${url}/healthz`).catch(() => null)) return;
    await wait(ASK_AGAIN_MS);
  }
}

function endWithThisProcess(child: ChildProcess): void {
  const kill = () => child.kill();
  process.on("exit", kill);
  child.once("exit", () => process.off("exit", kill));
}

/** What the site has logged so far, message by message. */
export function messagesOf({ lines }: Site): string[] {
  return lines.filter((line) => line.startsWith("{")).map((line) => String(JSON.parse(line).msg));
}

/** Ends a site as an operator does and gives its exit code; null if it was killed. */
export async function stopSite(
  { process: child }: Site,
  signal: NodeJS.Signals = "SIGTERM",
): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
  child.kill(signal);
  const [code] = await once(child, "exit");
  return code;
}

/** What the operator's tool does after it has changed the database. */
export async function refresh({ url, settings }: Site): Promise<void> {
  await forgetPages(url, settings.AUTH_SECRET);
}
