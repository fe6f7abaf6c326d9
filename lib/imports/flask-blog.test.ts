import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readFlaskBlog } from "./flask-blog";
import type { SourcePost } from "./source-blog";

/** The tutorial's tables, as loose as forks have them. */
const TABLES = `
  CREATE TABLE user (id INTEGER PRIMARY KEY, username, email, image_file, password);
  CREATE TABLE post (id INTEGER PRIMARY KEY, title, date_posted, content, user_id);
  INSERT INTO user VALUES (1, 'ada', 'ada@example.com', 'default.jpg', 'x');`;

const BCRYPT = "$2b$12$FZfX/oMBP.Zp4sLGJ9DAJOPNAMTiC6opXYSNnBIMTL35rdouV9HfW";

let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "carafe-flask-"));
  file = join(folder, "site.db");
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(sql: string): void {
  const database = new Sqlite(file);
  database.exec(sql);
  database.close();
}

/** What lies on the disk when the power goes at this moment. */
function broken(database: Sqlite.Database): string {
  const copy = join(folder, "broken");
  mkdirSync(copy);
  for (const name of readdirSync(folder).filter((name) => name.startsWith("site.db"))) {
    cpSync(join(folder, name), join(copy, name));
  }
  database.close();
  return join(copy, "site.db");
}

const titles = (path: string) => readFlaskBlog(path).posts.map(({ title }) => title);

describe("a database that is in use or was left in the middle of something", () => {
  const ADD = "INSERT INTO post VALUES (NULL, ?, '2021-03-04 05:06:07', ?, 1)";

  function addMany(database: Sqlite.Database, title: string): void {
    for (let number = 0; number < 40; number++) database.prepare(ADD).run(title, "x".repeat(3_000));
  }

  /** A transaction so large that its pages are in the file before it is committed. */
  function withHotJournal(): string {
    write(TABLES);
    const database = new Sqlite(file);
    addMany(database, "Committed");
    database.pragma("cache_size = 2");
    database.exec("BEGIN; UPDATE post SET title = 'Never committed'");
    return broken(database);
  }

  it("is read without what was not committed", () => {
    const left = withHotJournal();
    const alone = join(folder, "alone.db");
    cpSync(left, alone);
    expect(titles(alone)).toContain("Never committed"); // the file itself holds it
    const blog = readFlaskBlog(left);
    expect(new Set(blog.posts.map(({ title }) => title))).toEqual(new Set(["Committed"]));
    expect(blog.notes).toEqual(["Left out what that blog had begun to write and not finished."]);
  });

  it("is read from files that cannot be written to, through a link as well", () => {
    const left = withHotJournal();
    const link = join(folder, "link.db");
    symlinkSync(left, link);
    for (const name of readdirSync(join(folder, "broken"))) {
      chmodSync(join(folder, "broken", name), 0o444);
    }
    expect(new Set(titles(link))).toEqual(new Set(["Committed"]));
    expect(readdirSync(join(folder, "broken")).sort()).toEqual(["site.db", "site.db-journal"]);
  });

  it("is read with what stands in the write-ahead log", () => {
    write(`PRAGMA journal_mode = WAL; ${TABLES}`);
    const database = new Sqlite(file);
    database.pragma("wal_autocheckpoint = 0");
    database.prepare(ADD).run("In the log", "words");
    database.pragma("cache_size = 2");
    database.exec("BEGIN");
    addMany(database, "Never committed");
    expect(titles(broken(database))).toEqual(["In the log"]);
  });

  it("is read beside a journal that is over", () => {
    write(TABLES);
    const database = new Sqlite(file);
    database.pragma("journal_mode = PERSIST");
    database.prepare(ADD).run("Committed", "words");
    const blog = readFlaskBlog(broken(database));
    expect(blog.posts).toHaveLength(1);
    expect(blog.notes).toEqual([]);
  });
});

describe("an odd row", () => {
  const GOOD = "(9, 'A good one', '2021-03-04 05:06:07', 'Words.', 1)";
  const leftOut = (reason: string) => `Left out row ${reason}.`;

  it.each([
    ["(1, NULL, '2021-03-04 05:06:07', 'x', 1)", "1 of the table post: its title is missing"],
    ["(1, ' ', '2021-03-04 05:06:07', 'x', 1)", "1 of the table post: its title is empty"],
    ["(2, 'One', '2021-03-04 05:06:07', NULL, 1)", "2 of the table post: its content is missing"],
    ["(3, 'One', '2021-03-04 05:06:07', 'x', NULL)", "3 of the table post: its user_id is missing"],
    ["(4, 'One', '2021-03-04 05:06:07', 'x', 'bob')", "4 of the table post: its user_id is “bob”"],
    ["(-5, 'One', '2021-03-04 05:06:07', 'x', 1)", "-5 of the table post: its id is -5"],
  ])("such as %s is left out and named, the others come along", (row, reason) => {
    write(`${TABLES} INSERT INTO post VALUES ${row}, ${GOOD}`);
    const { posts, faults } = readFlaskBlog(file);
    expect(posts.map(({ title }) => title)).toEqual(["A good one"]);
    expect(faults).toEqual([{ reason: `row ${reason}`, outcome: leftOut(reason) }]);
  });

  it.each(["NULL", "''", "'yesterday'", "'31.2.2021'"])(
    "dated %s comes along with the date of its neighbour, and is named",
    (date) => {
      write(`${TABLES} INSERT INTO post VALUES (1, 'Odd', ${date}, 'x', 1),
        (2, 'First', '2021-03-04 05:06:07', 'x', 1), (3, 'Odd too', ${date}, 'x', 1)`);
      const { posts, faults } = readFlaskBlog(file);
      expect(posts.map(({ publishedAt }) => publishedAt.getTime())).toEqual(
        Array(3).fill(Date.UTC(2021, 2, 4, 5, 6, 7)),
      );
      expect(faults.map(({ outcome }) => outcome)).toEqual([
        expect.stringMatching(
          /^Gave the date of its neighbour to row 1 of the table post: its date_/,
        ),
        expect.stringMatching(
          /^Gave the date of its neighbour to row 3 of the table post: its date_/,
        ),
      ]);
    },
  );

  it.each(["'Ada'", "'ADA@example.com'", "'1'"])(
    "names its author in another way: %s",
    (author) => {
      write(`${TABLES} INSERT INTO post VALUES (1, 'One', '2021-03-04 05:06:07', 'x', ${author})`);
      const { posts, faults } = readFlaskBlog(file);
      expect(posts).toMatchObject([{ number: 1, userNumber: 1 }]);
      expect(faults).toEqual([]);
    },
  );

  it("dated 04/03/2021 is asked about before anything is imported, and keeps its key", () => {
    write(`${TABLES} INSERT INTO post VALUES (1, 'One', '04/03/2021', 'x', 1)`);
    expect(() => readFlaskBlog(file)).toThrow(
      "The date_posted “04/03/2021” of row 1 of the table post can be read in two ways; say by --date-order day-first or --date-order month-first which number is the day.",
    );
    const [[dayFirst], [monthFirst]] = (["day-first", "month-first"] as const).map(
      (order) => readFlaskBlog(file, order).posts,
    ) as [SourcePost[], SourcePost[]];
    expect(dayFirst?.publishedAt).toEqual(new Date("2021-03-04"));
    expect(monthFirst?.publishedAt).toEqual(new Date("2021-04-03"));
    expect(dayFirst?.dateKey).toBe("04/03/2021");
    expect(monthFirst?.dateKey).toBe("04/03/2021");
  });

  it("keeps its key from one import to the next, also without a date of its own", () => {
    write(`${TABLES} INSERT INTO post VALUES (1, 'Odd', NULL, 'x', 1)`);
    const [first] = readFlaskBlog(file).posts;
    write("INSERT INTO post VALUES (2, 'Later', '2021-03-04 05:06:07', 'x', 1)");
    expect(readFlaskBlog(file).posts[0]?.dateKey).toBe(first?.dateKey);
  });

  it("whose form of date was learnt later has the text for a key, as before", () => {
    write(`${TABLES} INSERT INTO post VALUES (1, 'One', '2021-03-04 05:06 PM', 'x', 1)`);
    expect(readFlaskBlog(file).posts).toMatchObject([
      { dateKey: "2021-03-04 05:06 PM", publishedAt: new Date("2021-03-04T17:06:00Z") },
    ]);
  });

  it("counts the offset of its date, under the key that former imports gave it", () => {
    write(`${TABLES} INSERT INTO post VALUES (1, 'Far', '2021-03-04 05:06:07+02:00', 'x', 1)`);
    const { posts, faults } = readFlaskBlog(file);
    expect(posts[0]?.publishedAt.toISOString()).toBe("2021-03-04T03:06:07.000Z");
    expect(posts[0]?.dateKey).toBe("2021-03-04T05:06:07.000Z");
    expect(faults).toEqual([]);
  });

  it("of a table that keeps numbers and bytes as texts comes along", () => {
    write(`${TABLES} INSERT INTO post VALUES (1, 1984, 1614834367, CAST('bytes' AS BLOB), 1)`);
    const { posts } = readFlaskBlog(file);
    expect(posts[0]).toMatchObject({
      title: "1984",
      content: "bytes",
      publishedAt: new Date("2021-03-04T05:06:07Z"),
    });
  });

  it("of somebody without an address is left out; one without a name is named after the address", () => {
    write(`${TABLES} INSERT INTO user VALUES (2, 'bob', NULL, NULL, NULL), (3, 'eve', '  ', NULL, NULL),
      (4, NULL, 'grace@example.com', NULL, NULL)`);
    const { users, faults } = readFlaskBlog(file);
    expect(users.map(({ username }) => username)).toEqual(["ada", "grace"]);
    expect(faults.map(({ reason }) => reason)).toEqual([
      "row 2 of the table user: its email is missing",
      "row 3 of the table user: its email is empty",
    ]);
  });

  it("whose number is taken already is left out", () => {
    write(`CREATE TABLE user (id INTEGER, username, email);
      CREATE TABLE post (id INTEGER, title, body, author_id);
      INSERT INTO user VALUES (1, 'ada', 'ada@example.com'), (1, 'bob', 'bob@example.com')`);
    const { users, faults } = readFlaskBlog(file);
    expect(users.map(({ username }) => username)).toEqual(["ada"]);
    expect(faults[0]?.reason).toBe("row 1 of the table user: its id is there twice");
  });
});

it("brings the passwords along that can be checked here", () => {
  const pbkdf2 = "pbkdf2:sha1:1000$salt$c0fc150a0740abe07171b8a47a6e156cb2e06154";
  write(`${TABLES} INSERT INTO user VALUES (2, 'bob', 'bob@example.com', NULL, '${BCRYPT}'),
    (3, 'eve', 'eve@example.com', NULL, '${pbkdf2}'), (4, 'joe', 'joe@example.com', NULL, NULL)`);
  expect(readFlaskBlog(file).users.map(({ passwordHash }) => passwordHash)).toEqual([
    null,
    `flask-bcrypt:${BCRYPT}`,
    pbkdf2,
    null,
  ]);
});

describe("a fork", () => {
  it.each([
    [
      "users (id INTEGER PRIMARY KEY, username, email, image, password_hash)",
      "posts (id INTEGER PRIMARY KEY, title, created_at, body, author_id)",
    ],
    [
      'Users ("Id" INTEGER PRIMARY KEY, "Name", "Email", "Avatar", "Password")',
      "Article (id INTEGER PRIMARY KEY, subject, timestamp, text, owner_id)",
    ],
    [
      "account (id INTEGER PRIMARY KEY, user_name, mail, pic, pwd)",
      "blog_post (id INTEGER PRIMARY KEY, title, pub_date, content, who REFERENCES account (id))",
    ],
    [
      "Users (userId INTEGER PRIMARY KEY, userName, emailAddress, imageFile, passwordHash)",
      "BlogPosts (postId INTEGER PRIMARY KEY, postTitle, datePosted, postContent, userId)",
    ],
  ])("with the tables %s and %s is found", (userTable, postTable) => {
    const nameOf = (table: string) => table.split(" ")[0];
    write(`CREATE TABLE ${userTable}; CREATE TABLE ${postTable};
      INSERT INTO ${nameOf(userTable)} VALUES (7, 'ada', 'ada@example.com', 'ada.png', '${BCRYPT}');
      INSERT INTO ${nameOf(postTable)} VALUES (3, 'A title', '2021-03-04 05:06:07', 'Words.', 7)`);
    const { users, posts, faults, notes } = readFlaskBlog(file);
    expect(users).toMatchObject([{ number: 7, username: "ada", email: "ada@example.com" }]);
    expect(users[0]?.passwordHash).toBe(`flask-bcrypt:${BCRYPT}`);
    expect(users[0]?.pictureFile).toMatch(/ada\.png$/);
    expect(posts).toMatchObject([
      {
        number: 3,
        userNumber: 7,
        title: "A title",
        content: "Words.",
        publishedAt: new Date("2021-03-04T05:06:07Z"),
      },
    ]);
    expect([...faults, ...notes]).toEqual([]);
  });

  it("without dates keeps the order of its posts, which is said once, and not of each", () => {
    write(`CREATE TABLE user (id INTEGER PRIMARY KEY, username, email);
      CREATE TABLE post (id INTEGER PRIMARY KEY, title, content, user_id);
      INSERT INTO post VALUES (1, 'One', 'x', 1), (2, 'Two', 'x', 1)`);
    expect(titles(file)).toEqual(["One", "Two"]);
    const { faults, notes } = readFlaskBlog(file);
    expect(faults).toEqual([]);
    expect(notes).toEqual([
      "Its table post has no column for the date: its posts have the date of this import.",
    ]);
  });

  it.each([
    ["CREATE TABLE wine (id)", "it has no table of users"],
    ["CREATE TABLE user (id, email)", "it has no table of posts"],
    ["CREATE TABLE user (id, username)", "its table user has no column for the email"],
    [
      "CREATE TABLE user (id, email); CREATE TABLE post (id, title, user_id)",
      "its table post has no column for the content",
    ],
  ])("that lacks something (%s) is refused and told what", (sql, reason) => {
    write(sql);
    expect(() => readFlaskBlog(file)).toThrow(
      `${file} is not a complete Flask blog database: ${reason}.`,
    );
  });
});
