import { chmodSync, closeSync, openSync } from "node:fs";

const OWNER_ONLY = 0o600;

/**
 * Makes a SQLite database's files their owner's alone, and the database itself if there is none:
 * SQLite would give it what the umask leaves, and its companions the same. What cannot be changed
 * stays; SQLite says in its own words what it cannot open.
 */
export function makePrivate(path: string): void {
  // Only a new one: closing a file of which this process has a lock would let go of it.
  unlessRefused(() => closeSync(openSync(path, "wx", OWNER_ONLY)));
  for (const companion of ["", "-wal", "-shm"]) {
    unlessRefused(() => chmodSync(path + companion, OWNER_ONLY));
  }
}

/** By the system: it is another's file, a disk that is read-only, or nothing at all. */
function unlessRefused(change: () => void): void {
  try {
    change();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === undefined) throw error;
  }
}
