import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { databaseUrl, sqlitePath } from "./database-url";

const read = (url: string) => databaseUrl.parse(url);
const problem = (url: string) => databaseUrl.safeParse(url).error?.issues[0]?.message;

describe("the address of a SQLite file", () => {
  it.each([
    ["file:./data/blog.db", "data/blog.db"],
    ["file:blog.db?connection_limit=1", "blog.db"],
    ["file:./blog.db?connection_limit=1&socket_timeout=10", "blog.db"],
    ["file:./my%20blog.db", "my blog.db"],
    ["file:./my blog.db", "my blog.db"],
    ["file:./m%C3%BCller.db", "müller.db"],
    ["file:./what%3F.db?mode=rwc", "what?.db"],
    ["file:./100%.db", "100%.db"],
    ["file:./c#.db", "c#.db"],
    ["file:///srv/blog.db", "/srv/blog.db"],
    ["file://localhost/srv/blog.db", "/srv/blog.db"],
    ["file:/srv/%252F.db", "/srv/%2F.db"],
  ])("%s means the file %s, read once or twice", (url, path) => {
    expect(sqlitePath(read(url))).toBe(resolve(path));
    expect(sqlitePath(read(read(url)))).toBe(resolve(path));
  });

  describe("of a file that stands already", () => {
    let folder: string;
    beforeEach(() => {
      folder = mkdtempSync(join(tmpdir(), "carafe-url-"));
    });
    afterEach(() => rmSync(folder, { recursive: true }));

    it.each(["my%20blog.db", "blog.db?connection_limit=1", "a?b=c.db"])(
      "means the one that is called %s, as it was written",
      (name) => {
        writeFileSync(join(folder, name), "");
        expect(sqlitePath(read(`file:${folder}/${name}`))).toBe(join(folder, name));
      },
    );

    it.each(["", "/"])("is refused where it is a folder%s", (end) => {
      expect(problem(`file:${folder}${end}`)).toBe("must name a file, not a folder");
    });

    it("is not mistaken in a folder with odd characters", () => {
      const odd = join(folder, "50% off? #1");
      mkdirSync(odd);
      writeFileSync(join(odd, "carafe.db"), "");
      expect(sqlitePath(read(`file:${odd}/carafe.db`))).toBe(join(odd, "carafe.db"));
    });
  });

  it.each([
    ["file:", "must be file: and the path of a file, such as file:./data/carafe.db"],
    ["file:?mode=rwc", "must be file: and the path of a file, such as file:./data/carafe.db"],
    [
      "file://nowhere/blog.db",
      "must be file: and the path of a file, such as file:./data/carafe.db",
    ],
    ["file:a%00b", "must be file: and the path of a file, such as file:./data/carafe.db"],
    ["file:./nowhere/", "must name a file, not a folder"],
    ["file::memory:", "must name a file: a database in memory is gone when the site ends"],
    [
      "file:x?mode=memory&cache=shared",
      "must name a file: a database in memory is gone when the site ends",
    ],
    ["file:blog.db?mode=ro", "cannot have the parameter mode after its file"],
    ["file:blog.db?vfs=unix-none", "cannot have the parameter vfs after its file"],
  ])("such as %s is refused: it %s", (url, reason) => {
    expect(problem(url)).toBe(reason);
  });
});

describe("the address of a PostgreSQL database", () => {
  it.each([
    "postgres://carafe@db/blog",
    "postgresql://db/blog",
    "postgres://carafe:pa%2Fss%23w%3Frd%40@db:5432/blog?schema=main",
    "postgres://carafe:p@ss@db/blog",
    "postgres://carafe:a:b@db/blog",
    "postgres://carafe:p,w@db/blog",
    "postgres://carafe@[::1]:5432/blog",
    "postgres://carafe:pw@/blog?host=/var/run/postgresql",
    "postgres:///blog?host=/var/run/postgresql",
    "postgres://%2Fvar%2Frun%2Fpostgresql/blog",
    "postgres://db/blog?sslmode=verify-full&sslrootcert=./ca.pem",
  ])("%s is taken as it is", (url) => expect(read(url)).toBe(url));

  it.each([
    ["postgres://carafe:50%@db/blog", "postgres://carafe:50%25@db/blog"],
    ["postgres://carafe:two words@db/blog", "postgres://carafe:two%20words@db/blog"],
    [
      "postgres://db/blog?options=-c search_path=main",
      "postgres://db/blog?options=-c%20search_path=main",
    ],
    ["postgres://db/blog\n", "postgres://db/blog"],
  ])("%j is read as %s", (url, as) => expect(read(url)).toBe(as));

  it.each([
    "postgres://db1,db2/blog",
    "postgres://carafe:p,w@db1:5432,db2:5433/blog?sslmode=verify-full",
    "postgres://carafe:pw@db1,db2:5432",
    "postgres:///blog?host=db1,db2",
  ])("%s is refused: the driver would try none but the first, or none at all", (url) => {
    expect(problem(url)).toMatch(/^must name one host: /);
  });

  it.each([
    "postgres://carafe:12/34@db/blog",
    "postgres://carafe:12?34@db/blog",
    "postgres://carafe:12#34@db/blog",
    "postgres://carafe:pa/ss@db/blog",
    "postgres://carafe:p@1/2@db/blog",
    "postgres://carafe:p@1?a=2@db/blog",
    "postgres://carafe:1#2",
    "postgres://carafe:p%ff@db/blog",
    "postgres://carafe:p\tw@db/blog",
    "postgres://carafe:pw:5432/blog",
    "postgres://carafe:pw@db:port/blog",
  ])("%s is refused without a piece of the password", (url) => {
    const message = problem(url);
    expect(message).toMatch(/^must be an address such as .* percent-encoded$/);
    expect(message).not.toContain(url.slice(18, 22));
  });

  it("cannot name a schema that has quotation marks, which Prisma does not escape", () => {
    expect(problem('postgres://db/blog?schema=my"own')).toBe(
      "must name a schema without quotation marks",
    );
  });
});
