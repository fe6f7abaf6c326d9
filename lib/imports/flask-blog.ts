import { existsSync, statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import Sqlite, { type Database } from "better-sqlite3";
import * as z from "zod";
import { hashOfFlask } from "../auth/passwords/password-hash";
import { OperatorError } from "../config/operator-error";
import { uniqueKey } from "../text/unique-key";
import { fault, leftOut, shown } from "./faults";
import { findPostTable, findUserTable, type Table } from "./flask-tables";
import { dated } from "./post-dates";
import type { Fault, SourceBlog, SourceUser } from "./source-blog";
import { withSqliteCopy } from "./sqlite-copy";
import type { DateOrder } from "./stored-date";

/** Where the tutorial and its variants keep the database, below the folder of the blog. */
const DATABASE_FILES = ["site.db", "instance/site.db", "flaskblog/site.db"];
/** Where they keep pictures, seen from the database. */
const PICTURE_FOLDERS = [
  "profile_pics",
  "static/profile_pics",
  "../static/profile_pics",
  "../flaskblog/static/profile_pics",
];
/** The picture of everybody who has uploaded none. */
const PLACEHOLDER = "default.jpg";

const ROLLED_BACK = "Left out what that blog had begun to write and not finished.";

/** Numbers that fit both databases. */
const id = z.int().positive().max(2_147_483_647);

/** SQLite keeps anything in a column of texts. */
const text = z
  .union([
    z.string(),
    z.union([z.number(), z.bigint()]).transform(String),
    z.instanceof(Buffer).transform((bytes) => bytes.toString("utf8")),
  ])
  .transform((value) => value.replaceAll("\0", ""));

const words = text.refine((value) => value.trim() !== "");

const userRow = z.object({
  id,
  username: text.nullable(),
  email: words,
  image: text.nullable(),
  password: text.nullable(),
});

const postRow = z.object({
  id,
  title: words,
  date: z.unknown(),
  content: text,
  /** A number, or in some forks a name. */
  author: z.union([id, words]),
});

/**
 * Reads the database of the Flask blog tutorial or of a fork. `path` is the file or a folder of the
 * blog. Rows that cannot be taken are left out and named. Throws OperatorError for anything else, also
 * for dates that can be read in two ways, unless `dateOrder` says in which.
 */
export function readFlaskBlog(path: string, dateOrder?: DateOrder): SourceBlog {
  const file = databaseFile(path);
  try {
    return withSqliteCopy(file, ({ database, wasRolledBack }) => {
      const blog = readTables(database, file, dateOrder);
      return wasRolledBack ? { ...blog, notes: [ROLLED_BACK, ...blog.notes] } : blog;
    });
  } catch (error) {
    if (error instanceof OperatorError) throw error;
    if (error instanceof Sqlite.SqliteError) throw notABlog(file);
    throw new OperatorError(`${file} cannot be read: ${(error as Error).message}.`);
  }
}

function databaseFile(path: string): string {
  if (!existsSync(path)) throw new OperatorError(`There is no file or folder at ${path}.`);
  if (!statSync(path).isDirectory()) return resolve(path);
  const file = DATABASE_FILES.map((name) => join(path, name)).find(existsSync);
  if (!file) throw new OperatorError(`The folder ${path} has no site.db of a Flask blog in it.`);
  return resolve(file);
}

function notABlog(file: string, reason?: string): OperatorError {
  const why = reason ? `: ${reason}` : "";
  return new OperatorError(`${file} is not a complete Flask blog database${why}.`);
}

function readTables(database: Database, file: string, dateOrder?: DateOrder): SourceBlog {
  if (database.prepare("SELECT COUNT(*) FROM sqlite_master").pluck().get() === 0) {
    throw notABlog(file);
  }
  const userTable = findUserTable(database);
  if ("lack" in userTable) throw notABlog(file, userTable.lack);
  const postTable = findPostTable(database, userTable.name);
  if ("lack" in postTable) throw notABlog(file, postTable.lack);
  const faults: Fault[] = [];
  const users = readRows(database, userTable, userRow, faults).map((row): SourceUser => {
    const email = row.email.trim();
    return {
      number: row.id,
      username: row.username ?? email.replace(/@.*/, ""),
      email,
      passwordHash: row.password && hashOfFlask(row.password),
      pictureFile: pictureFile(dirname(file), row.image),
    };
  });
  const authors = numbersByName(users);
  const posts = readRows(database, postTable, postRow, faults).flatMap((row) => {
    const { id: number, author, title, content, date: stored } = row;
    const userNumber = typeof author === "number" ? author : authors.get(uniqueKey(author));
    if (userNumber !== undefined) return [{ number, userNumber, title, content, stored }];
    const column = postTable.columns.author ?? "author";
    faults.push(
      leftOut(`row ${number} of the table ${postTable.name}: its ${column} ${fault(author)}`),
    );
    return [];
  });
  const notes = postTable.columns.date ? [] : [withoutDates(postTable.name)];
  return { kind: "flask", users, posts: dated(posts, postTable, faults, dateOrder), faults, notes };
}

function withoutDates(table: string): string {
  return `Its table ${table} has no column for the date: its posts have the date of this import.`;
}

/** How posts may name their authors: by username, else by address, else by a number that is kept as text. */
function numbersByName(users: SourceUser[]): Map<string, number> {
  const names = [
    ...users.map(({ number }) => [String(number), number] as const),
    ...users.map(({ email, number }) => [uniqueKey(email), number] as const),
    ...users.map(({ username, number }) => [uniqueKey(username), number] as const),
  ];
  return new Map(names);
}

/** The rows of a table by their numbers. Adds to `faults` each that cannot be taken. */
function readRows<Field extends string, Row extends { id: number }>(
  database: Database,
  { name, columns }: Table<Field>,
  schema: z.ZodType<Row>,
  faults: Fault[],
): Row[] {
  const fields = Object.entries<string | null>(columns).map(
    ([field, column]) => `${column === null ? "NULL" : quoted(column)} AS ${quoted(field)}`,
  );
  const stored = database
    .prepare(`SELECT ${fields.join(", ")} FROM ${quoted(name)} ORDER BY "id"`)
    .all() as Record<Field, unknown>[];
  const seen = new Set<number>();
  return stored.flatMap((values, index) => {
    const row = schema.safeParse(values);
    const number = (values as Record<string, unknown>).id ?? `no. ${index + 1}`;
    if (row.success && !seen.has(row.data.id)) {
      seen.add(row.data.id);
      return [row.data];
    }
    const field = (row.success ? "id" : row.error.issues[0]?.path[0]) as Field;
    const problem = row.success ? "is there twice" : fault(values[field]);
    const column = columns[field] ?? field;
    faults.push(leftOut(`row ${shown(number)} of the table ${name}: its ${column} ${problem}`));
    return [];
  });
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** Where a picture lies; only its name counts, for a path in the database must not reach files elsewhere. */
function pictureFile(home: string, name: string | null): string | null {
  if (!name || name === PLACEHOLDER) return null;
  const places = PICTURE_FOLDERS.map((folder) => join(home, folder, basename(name)));
  return places.find(existsSync) ?? places[0] ?? null;
}
