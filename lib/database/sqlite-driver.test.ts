import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import Sqlite from "better-sqlite3";
import { expect, test } from "vitest";
import { newFolder, removeFolder } from "../../test/folders";
import { connectSqlite } from "./sqlite-driver";

test("who connects to a database that another process is making waits for it", async () => {
  const folder = newFolder();
  const path = join(folder, "carafe.db");
  const other = new Sqlite(path);
  try {
    other.exec("BEGIN IMMEDIATE");
    const connecting = connectSqlite(path);
    expect(await Promise.race([connecting, setTimeout(200, "waits")])).toBe("waits");
    other.exec("COMMIT");
    const connection = await connecting;
    expect(other.pragma("journal_mode", { simple: true })).toBe("wal");
    await connection.dispose();
  } finally {
    other.close();
    removeFolder(folder);
  }
});
