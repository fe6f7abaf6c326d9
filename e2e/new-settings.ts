import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import { type SiteSettings, siteSettings } from "../scripts/tests/site";

/** A new folder; whoever asks for it removes it. */
export function newFolder(): string {
  return mkdtempSync(join(tmpdir(), "carafe-test-"));
}

export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}

/** Settings for a site that nobody else uses, on a new database of the server that this run is for. */
export async function newSettings(dataDir: string): Promise<SiteSettings> {
  return siteSettings(await newDatabase(dataDir), dataDir);
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
