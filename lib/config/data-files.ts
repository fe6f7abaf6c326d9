import { randomUUID } from "node:crypto";
import { link, mkdir, open, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Readable } from "node:stream";

type Content = string | Buffer | Readable;

/**
 * Writes a file of the data folder, for its owner alone. It is there whole or not at all, whenever
 * the disk is full or the power goes: it gets its name when it is on the disk. With `isNew` an
 * existing one stays, and this fails with EEXIST.
 */
export async function writeDataFile(
  dataDir: string,
  name: string,
  content: Content,
  { isNew = false } = {},
): Promise<void> {
  const path = join(dataDir, name);
  const temporary = join(dataDir, `.${randomUUID()}.tmp`);
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  try {
    await writeToDisk(temporary, content);
    await (isNew ? link : rename)(temporary, path);
  } finally {
    await rm(temporary, { force: true });
  }
  await syncFolder(dirname(path));
}

async function writeToDisk(path: string, content: Content): Promise<void> {
  const file = await open(path, "wx", 0o600);
  try {
    await writeFile(file, content);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** A new name is on the disk when its folder is. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, "r");
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
