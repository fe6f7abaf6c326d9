import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { databaseUrl, sqliteUrl } from "../../lib/config/database-url";
import { openDatabase } from "../../lib/database/db";
import { newEmptyDatabase } from "../../test/databases";
import { newFolder, removeFolder } from "../../test/folders";
import type { SiteSettings } from "../../test/site";
import { querySql, runSql } from "../../test/sql";
import { prepareDatabase } from "./prepare-database";

const SERVER = process.env.TEST_POSTGRES_URL;

let folder: string;
beforeEach(() => {
  folder = newFolder();
  vi.spyOn(console, "log").mockImplementation(() => {});
});
afterEach(() => removeFolder(folder));

/** Writes somebody with Prisma's client, and counts with SQL by hand, as the site does both. */
async function peopleAt(address: string): Promise<unknown> {
  await prepareDatabase(address);
  const database = openDatabase(address);
  await database.user.create({
    data: {
      username: "ada",
      usernameKey: "ada",
      email: "a@example.com",
      emailKey: "a@example.com",
    },
  });
  const [row] = await database.$queryRawUnsafe<{ n: unknown }[]>(
    'SELECT COUNT(*) AS n FROM "User"',
  );
  await database.$disconnect();
  return Number(row?.n);
}

if (SERVER) {
  test("a schema that the address, its options or the role name holds the blog", async () => {
    const address = await newEmptyDatabase(folder, SERVER);
    const settings = { DATABASE_URL: address } as SiteSettings;
    const role = `role_${Date.now()}`;
    await runSql(
      settings,
      `CREATE ROLE ${role} LOGIN PASSWORD 'a/b#c'; CREATE SCHEMA own AUTHORIZATION ${role};
    ALTER ROLE ${role} SET search_path = own`,
    );
    const asRole = Object.assign(new URL(address), { username: role, password: "a/b#c" }).href;

    expect(await peopleAt(`${address}?schema=main`)).toBe(1);
    expect(await peopleAt(`${address}?schema=My Blog's own`)).toBe(1);
    expect(await peopleAt(`${address}?options=-c search_path=third`)).toBe(1);
    expect(await peopleAt(asRole)).toBe(1);
    expect(await peopleAt(`${address}?schema=public`)).toBe(1);
    expect(
      (await querySql(settings, `SELECT schemaname::text FROM pg_tables WHERE tablename = 'User'`))
        .flat()
        .sort(),
    ).toEqual(["My Blog's own", "main", "own", "public", "third"]);
  });

  test("what the server refuses is one sentence without the password", async () => {
    const address = new URL(SERVER);
    address.password = "not-the-password";
    await expect(prepareDatabase(address.href)).rejects.toThrow(
      /^The database of DATABASE_URL could not be prepared: password authentication failed for user "\w+"$/,
    );
    await expect(prepareDatabase(`${SERVER}?sslmode=require`)).rejects.toThrow(
      "could not be prepared: the connection cannot be encrypted (",
    );
  });
} else {
  test("parameters and codes of a SQLite address do not become the name of a file", async () => {
    expect(
      await peopleAt(databaseUrl.parse(`file:${folder}/my%20blog.db?connection_limit=1`)),
    ).toBe(1);
    const database = new Sqlite(join(folder, "my blog.db"), { readonly: true });
    expect(database.prepare('SELECT COUNT(*) FROM "User"').pluck().get()).toBe(1);
    database.close();
  });

  test("a folder, and a file that is no database of Carafe, are one sentence", async () => {
    const at = (name: string) => join(folder, name);
    mkdirSync(at("folder"));
    writeFileSync(
      at("words"),
      "Dear diary, this is not a database, and long enough to be one. ".repeat(9),
    );
    new Sqlite(at("wine.db")).exec("CREATE TABLE wine (id)").close();
    const problemOf = (name: string) =>
      prepareDatabase(sqliteUrl(at(name))).catch((error: Error) =>
        error.message.replace("The database of DATABASE_URL could not be prepared: ", ""),
      );
    expect(await problemOf("folder")).toBe(`${at("folder")} is a folder or a device; name a file.`);
    expect(await problemOf("words")).toBe(`${at("words")} is no SQLite database.`);
    expect(await problemOf("words/carafe.db")).toBe(
      `${at("words")} is no folder and cannot be made one: EEXIST.`,
    );
    expect(await problemOf("wine.db")).toBe("it holds tables of something else, such as wine.");
  });
}
