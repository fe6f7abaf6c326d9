import { copyFileSync, existsSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join, resolve } from "node:path";
import Sqlite from "better-sqlite3";
import { z } from "zod";
import { OperatorError } from "../config/operator-error";
import type { SourceBlog } from "./source-blog";

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

/** Up to cost 14: beyond it one login would keep everybody else waiting for seconds. */
const BCRYPT = /^\$2[aby]\$(0[4-9]|1[0-4])\$[./A-Za-z0-9]{53}$/;

/** Numbers that fit both databases. */
const id = z.int().positive().max(2_147_483_647);

const text = z
  .union([z.string(), z.instanceof(Buffer).transform((bytes) => bytes.toString("utf8"))])
  .transform((value) => value.replaceAll("\0", ""));

const userRow = z.object({
  id,
  username: text,
  email: text,
  image_file: text.nullable(),
  password: text.nullable(),
});

const postRow = z.object({
  id,
  title: text,
  date_posted: text.transform(utcDate),
  content: text,
  user_id: id,
});

/**
 * Reads the database of the Flask blog tutorial. `path` is the file or a folder of the blog.
 * Throws OperatorError for anything else.
 */
export function readFlaskBlog(path: string): SourceBlog {
  const file = databaseFile(path);
  const rows = readRows(file);
  const users = z.array(userRow).safeParse(rows.users);
  const posts = z.array(postRow).safeParse(rows.posts);
  if (!users.success || !posts.success) throw notABlog(file);
  return {
    kind: "flask",
    users: users.data.map((row) => ({
      number: row.id,
      username: row.username,
      email: row.email.trim(),
      passwordHash: row.password && BCRYPT.test(row.password) ? row.password : null,
      pictureFile: pictureFile(dirname(file), row.image_file),
    })),
    posts: posts.data.map((row) => ({
      number: row.id,
      userNumber: row.user_id,
      title: row.title,
      content: row.content,
      publishedAt: row.date_posted,
    })),
  };
}

function databaseFile(path: string): string {
  if (!existsSync(path)) throw new OperatorError(`There is no file or folder at ${path}.`);
  if (!statSync(path).isDirectory()) return resolve(path);
  const file = DATABASE_FILES.map((name) => join(path, name)).find(existsSync);
  if (!file) throw new OperatorError(`The folder ${path} has no site.db of a Flask blog in it.`);
  return resolve(file);
}

/** Reads a copy: the original may stand in a folder that cannot be written to, or be in use. */
function readRows(file: string): { users: unknown[]; posts: unknown[] } {
  const folder = mkdtempSync(join(tmpdir(), "carafe-import-"));
  try {
    const copy = join(folder, "site.db");
    copyFileSync(file, copy);
    if (existsSync(`${file}-wal`)) copyFileSync(`${file}-wal`, `${copy}-wal`);
    const database = new Sqlite(copy);
    try {
      return database.transaction(() => ({
        users: database
          .prepare("SELECT id, username, email, image_file, password FROM user ORDER BY id")
          .all(),
        posts: database
          .prepare("SELECT id, title, date_posted, content, user_id FROM post ORDER BY id")
          .all(),
      }))();
    } finally {
      database.close();
    }
  } catch (error) {
    if (error instanceof Sqlite.SqliteError) throw notABlog(file);
    throw new OperatorError(`${file} cannot be read: ${(error as Error).message}.`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function notABlog(file: string): OperatorError {
  return new OperatorError(`${file} is not a complete Flask blog database.`);
}

/** Where a picture lies; only its name counts, for a path in the database must not reach files elsewhere. */
function pictureFile(home: string, name: string | null): string | null {
  if (!name || name === PLACEHOLDER) return null;
  const places = PICTURE_FOLDERS.map((folder) => join(home, folder, basename(name)));
  return places.find(existsSync) ?? places[0] ?? null;
}

/** The tutorial stores `datetime.utcnow()`, which SQLite keeps as "2023-01-01 09:00:00.000000". */
function utcDate(stored: string, context: z.RefinementCtx<string>): Date {
  const match = /^(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d:\d\d)(\.\d{1,3})?/.exec(stored);
  const date = new Date(match ? `${match[1]}T${match[2]}${match[3] ?? ""}Z` : Number.NaN);
  if (Number.isNaN(date.getTime())) context.addIssue({ code: "custom", message: "no date" });
  return date;
}
