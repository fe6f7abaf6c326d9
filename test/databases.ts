/**
 * New databases, on a PostgreSQL server or, where none is named, in SQLite files. Migrated ones are
 * copies of a template that is made once for each state of the migrations.
 */
import { randomBytes } from "node:crypto";
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { createAdapter } from "../lib/database/adapter";
import { applyMigrations } from "../scripts/database/apply-migrations";
import { fingerprintOf } from "../scripts/fingerprint.mjs";

const FILE = "carafe.db";
const TEMPLATES = "node_modules/.cache/carafe-templates";
const MADE_BY = [
  "prisma/migrations",
  "scripts/database",
  "lib/posts/rendering/markdown.ts",
  "test/databases.ts",
];

/** A database without tables; on SQLite a file in the folder, which is there once somebody writes. */
export async function newEmptyDatabase(
  folder: string,
  server: string | undefined,
): Promise<string> {
  return server ? createDatabase(server) : `file:${join(folder, FILE)}`;
}

/** A database with the newest schema and nothing in it. */
export async function newDatabase(folder: string, server: string | undefined): Promise<string> {
  const template = `template_${fingerprintOf(MADE_BY).slice(0, 16)}`;
  if (server) {
    if (!(await hasDatabase(server, template))) await makeTemplate(server, template);
    return createDatabase(server, `TEMPLATE ${template}`);
  }
  const file = join(TEMPLATES, `${template}.db`);
  if (!existsSync(file)) await makeTemplateFile(file);
  copyFileSync(file, join(folder, FILE));
  return `file:${join(folder, FILE)}`;
}

/** Others may make it at the same time: it appears whole, or is replaced by its like. */
async function makeTemplateFile(file: string): Promise<void> {
  mkdirSync(TEMPLATES, { recursive: true });
  const folder = mkdtempSync(join(TEMPLATES, "making-"));
  const made = join(folder, FILE);
  await applyMigrations(`file:${made}`);
  await renderPages(`file:${made}`);
  renameSync(made, file);
  rmSync(folder, { recursive: true });
}

/** Of several who make it at the same time the first gives it its name. */
async function makeTemplate(server: string, name: string): Promise<void> {
  const made = await createDatabase(server);
  await applyMigrations(made);
  await renderPages(made);
  const rename = `ALTER DATABASE ${new URL(made).pathname.slice(1)} RENAME TO ${name}`;
  await runOn(server, rename).catch(async (error) => {
    if (!(await hasDatabase(server, name))) throw error;
  });
}

/** A site does so by itself a second after its first start. In each of the tests' it would start a thread, which takes that second. */
async function renderPages(databaseUrl: string): Promise<void> {
  const { openDatabase } = await import("../lib/database/db");
  const { renderPost } = await import("../lib/posts/rendering/markdown");
  const database = openDatabase(databaseUrl);
  const select = { id: true, format: true, content: true, updatedAt: true };
  for (const { id, updatedAt, ...text } of await database.post.findMany({ select })) {
    const rendered = await renderPost(text);
    await database.post.update({ where: { id }, data: { ...rendered, updatedAt }, select });
  }
  await database.$disconnect();
}

async function createDatabase(server: string, how = ""): Promise<string> {
  const name = `test_${randomBytes(6).toString("hex")}`;
  await runOn(server, `CREATE DATABASE ${name} ${how}`);
  return Object.assign(new URL(server), { pathname: `/${name}` }).href;
}

async function hasDatabase(server: string, name: string): Promise<boolean> {
  const rows = await runOn(server, `SELECT 1 FROM pg_database WHERE datname = '${name}'`);
  return rows.length > 0;
}

async function runOn(databaseUrl: string, sql: string): Promise<unknown[][]> {
  const connection = await createAdapter(databaseUrl).connect();
  try {
    return (await connection.queryRaw({ sql, args: [], argTypes: [] })).rows;
  } finally {
    await connection.dispose();
  }
}
