import { access, constants, statfs } from "node:fs/promises";
import { dirname } from "node:path";

/** Less is a full disk: the next picture would not fit. */
const FREE_MIN_BYTES = 16 * 1024 * 1024;

/**
 * Throws where a SQLite database can be read and not written. Asked of the file system: SQLite's own
 * answer would wait for whoever is writing.
 */
export async function checkWritableDisk(path: string): Promise<void> {
  // Beside the database SQLite keeps what it is about to write.
  for (const place of [path, dirname(path)]) await access(place, constants.W_OK);
  const { bavail, bsize } = await statfs(path);
  if (bavail * bsize < FREE_MIN_BYTES) throw new Error("The disk of the database is full.");
}
