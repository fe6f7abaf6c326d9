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
import { OperatorError } from "../config/operator-error";

/** What SQLite keeps beside a database: what was written but not finished, or not yet moved into it. */
const COMPANIONS = ["", "-journal", "-wal"];
const COPY_ATTEMPTS = 5;
const COPY_PAUSE_MS = 200;

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
    copyUnchanged(realpathSync(file), copy); // SQLite keeps companions beside what a link leads to
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

/** Copies a database that somebody may be writing to: all of its files as they were at one moment. */
function copyUnchanged(file: string, copy: string): void {
  for (let attempt = 0; attempt < COPY_ATTEMPTS; attempt++) {
    if (attempt > 0) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, COPY_PAUSE_MS);
    const before = stateOf(file);
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
    if (isSame(before, stateOf(file))) return;
  }
  throw new OperatorError(
    `${file} is being written to all the time. Please stop that blog for the import.`,
  );
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
