import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Dialect } from "../../lib/config/dialect";
import { applyMigrations } from "../database/apply-migrations";
import { removedAtExit } from "../database/removed-at-exit";
import { startTemporaryPostgres } from "../database/temporary-postgres";
import { fillBlog } from "./fill";
import type { AtTheEnd } from "./undone-at-the-end";

/** `fillMs` says how long it took to fill in the posts. */
export type NewBlog = { folder: string; databaseUrl: string; fillMs: number };

/** A blog of so many posts on a database and with a folder of its own, which are removed at the end. */
export async function newBlog(
  database: Dialect,
  posts: number,
  atTheEnd: AtTheEnd,
): Promise<NewBlog> {
  const folder = mkdtempSync(join(tmpdir(), "carafe-bench-"));
  atTheEnd(removedAtExit(folder));
  const postgres = database === "postgresql" ? await startTemporaryPostgres() : null;
  if (postgres) atTheEnd(postgres.stop);
  const databaseUrl = postgres?.databaseUrl ?? `file:${join(folder, "carafe.db")}`;
  await applyMigrations(databaseUrl);
  return { folder, databaseUrl, fillMs: await fillBlog(databaseUrl, posts) };
}
