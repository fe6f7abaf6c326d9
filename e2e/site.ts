import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { PrismaPg } from "@prisma/adapter-pg";
import getPort from "get-port";

/** The settings of a site of its own, on a database of its own. */
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
  /** The lines it has printed so far. */
  lines: string[];
  process: ChildProcess;
};

/** A new folder; whoever asks for it removes it. */
export function newFolder(): string {
  return mkdtempSync(join(tmpdir(), "carafe-test-"));
}

export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}

/** Settings for a site that nobody else uses, on the database that this run is for. */
export async function newSettings(dataDir: string): Promise<SiteSettings> {
  const port = await getPort();
  return {
    PORT: String(port),
    SITE_URL: `http://localhost:${port}`,
    DATA_DIR: dataDir,
    DATABASE_URL: await newDatabase(dataDir),
    AUTH_SECRET: randomBytes(32).toString("base64url"),
    POSTS_PER_PAGE: "5",
    ACCESS_LOG: "off",
  };
}

async function newDatabase(dataDir: string): Promise<string> {
  const server = process.env.TEST_POSTGRES_URL;
  if (!server) return `file:${join(dataDir, "carafe.db")}`;
  const name = `site_${randomBytes(6).toString("hex")}`;
  const connection = await new PrismaPg({ connectionString: server }).connect();
  await connection.executeScript(`CREATE DATABASE ${name}`);
  await connection.dispose();
  return Object.assign(new URL(server), { pathname: `/${name}` }).href;
}

/** What `npm start` runs. */
const START = [process.execPath, "scripts/start.mjs"];

/** Starts the site and waits until it answers. `detached` makes the process lead a group of its own. */
export async function startSite(
  settings: SiteSettings,
  { command: [program, ...args] = START, detached = false } = {},
): Promise<Site> {
  const child = spawn(program, args, {
    env: { ...process.env, ...settings },
    stdio: ["ignore", "pipe", "pipe"],
    detached,
  });
  const lines: string[] = [];
  const ready = new Promise<void>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
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
