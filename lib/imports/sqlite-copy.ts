import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  statSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Sqlite from "better-sqlite3";

/** What SQLite keeps beside a database: what was written but not finished, or not yet moved into it. */
const COMPANIONS = ["", "-journal", "-wal"];
const COPY_ATTEMPTS = 5;
const COPY_PAUSE_MS = 50;

export type OpenedCopy = {
  database: Sqlite.Database;
  /** Whether a transaction was broken off over there; SQLite has rolled it back in the copy. */
  wasRolledBack: boolean;
};

/**
 * Lets `read` see a private copy of a SQLite database as SQLite itself would open it: what was
 * committed, whether it stands in the write-ahead log or not, and nothing of what was not. The
 * original is left alone: it may be in use, or stand in a folder that cannot be written to.
 */
export function withSqliteCopy<Result>(file: string, read: (copy: OpenedCopy) => Result): Result {
  const folder = mkdtempSync(join(tmpdir(), "carafe-import-"));
  try {
    const copy = join(folder, "copy.db");
    const original = realpathSync(file); // SQLite keeps companions beside what a link leads to
    if (!copyUnchanged(original, copy)) copyBySqlite(original, copy);
    const hadJournal = existsSync(`${copy}-journal`);
    const database = new Sqlite(copy);
    try {
      database.pragma("schema_version"); // the first look rolls back what a hot journal undoes
      return read({ database, wasRolledBack: hadJournal && !existsSync(`${copy}-journal`) });
    } finally {
      database.close();
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/**
 * Copies all files of a database as they were at one moment: also what was left in the middle of something, of
 * which SQLite would have to write to the original. False if somebody writes to it all the time.
 */
function copyUnchanged(file: string, copy: string): boolean {
  for (let attempt = 0; attempt < COPY_ATTEMPTS; attempt++) {
    if (attempt > 0) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, COPY_PAUSE_MS);
    const before = stateOf(file);
    if (isJustWritten(file)) continue;
    for (const companion of COMPANIONS) {
      rmSync(copy + companion, { force: true });
      if (!before.has(companion)) continue;
      try {
        copyFileSync(file + companion, copy + companion);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === "ENOENT") break; // just finished over there
        throw error;
      }
      chmodSync(copy + companion, 0o600); // SQLite writes to it when it rolls back
    }
    if (isSame(before, stateOf(file))) return true;
  }
  for (const companion of COMPANIONS) rmSync(copy + companion, { force: true });
  return false;
}

/** Within so long after a write, another may leave a file with the same time. */
const CLOCK_TICK_MS = 20;

function isJustWritten(file: string): boolean {
  return COMPANIONS.some((companion) => {
    const stat = statSync(file + companion, { throwIfNoEntry: false });
    return stat !== undefined && Math.abs(Date.now() - stat.mtimeMs) < CLOCK_TICK_MS;
  });
}

/** Whoever writes all the time is there to be waited for: SQLite reads between two transactions. */
function copyBySqlite(file: string, copy: string): void {
  const database = new Sqlite(file, { readonly: true });
  try {
    database.prepare("VACUUM INTO ?").run(copy);
  } finally {
    database.close();
  }
}

function stateOf(file: string): Map<string, string> {
  return new Map(
    COMPANIONS.flatMap((companion): [string, string][] => {
      const stat = statSync(file + companion, { throwIfNoEntry: false, bigint: true });
      return stat ? [[companion, `${stat.ino} ${stat.size} ${stat.mtimeNs}`]] : [];
    }),
  );
}

function isSame(one: Map<string, string>, other: Map<string, string>): boolean {
  return one.size === other.size && [...one].every(([name, state]) => other.get(name) === state);
}
