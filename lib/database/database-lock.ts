import { mkdirSync, realpathSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import Sqlite from "better-sqlite3";
import { sqlitePath } from "../config/database-url";
import { dialectOf } from "../config/dialect";
import { OperatorError } from "../config/operator-error";
import { makePrivate } from "./private-files";

/**
 * Keeps every other site from a SQLite database until this process ends or calls what this returns:
 * each keeps pages and counts of its own, so readers would see old ones. Throws OperatorError where
 * another has it. The operator's commands need no lock.
 *
 * It is SQLite's own lock, on an empty file beside the database. The system lets go of it when a
 * process ends, however it ends; a file with a process number in it would outlive a power cut, and
 * in a container every process has the same number.
 */
export function lockDatabase(databaseUrl: string): () => void {
  if (dialectOf(databaseUrl) !== "sqlite") return () => {};
  const path = sqlitePath(databaseUrl);
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const lockPath = `${realPath(path)}.lock`;
  makePrivate(lockPath);
  const lock = new Sqlite(lockPath, { timeout: 0 });
  try {
    lock.pragma("journal_mode = MEMORY"); // nothing is written, so nothing lies beside it
    lock.exec("BEGIN EXCLUSIVE");
  } catch (error) {
    lock.close();
    if (!(error instanceof Sqlite.SqliteError) || !error.code.startsWith("SQLITE_BUSY"))
      throw error;
    throw new OperatorError(
      `Another process runs a site on the database ${path}; end it first, or give this one a database of its own (DATA_DIR or DATABASE_URL).`,
    );
  }
  held.add(lock);
  return () => {
    held.delete(lock);
    lock.close();
  };
}

/** A lock that nothing refers to would be collected, and closed. */
const held = new Set<Sqlite.Database>();

/** One database has one lock, whichever links lead to it. */
function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return join(realpathSync(dirname(path)), basename(path));
  }
}
