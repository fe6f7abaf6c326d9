import { mkdirSync } from "node:fs";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import sharp from "sharp";
import { DAY_MS } from "../lib/config/durations";

/** The tables as the tutorial's SQLAlchemy models make them. */
const SCHEMA = `
  CREATE TABLE user (
    id INTEGER NOT NULL, username VARCHAR(20) NOT NULL, email VARCHAR(120) NOT NULL,
    image_file VARCHAR(20) NOT NULL, password VARCHAR(60) NOT NULL,
    PRIMARY KEY (id), UNIQUE (username), UNIQUE (email));
  CREATE TABLE post (
    id INTEGER NOT NULL, title VARCHAR(100) NOT NULL, date_posted DATETIME NOT NULL,
    content TEXT NOT NULL, user_id INTEGER NOT NULL,
    PRIMARY KEY (id), FOREIGN KEY(user_id) REFERENCES user (id));`;

/** bcrypt of "password", as flask-bcrypt wrote it. */
const PASSWORD_HASH = "$2b$12$FZfX/oMBP.Zp4sLGJ9DAJOPNAMTiC6opXYSNnBIMTL35rdouV9HfW";

/** Makes a Flask blog in an empty folder, of `users` people (author0…) and `posts` posts, one a day from 2023-01-01; author0 has a picture. */
export async function makeFlaskBlog(
  folder: string,
  { users = 2, posts = 10 } = {},
): Promise<FlaskBlog> {
  mkdirSync(join(folder, "static", "profile_pics"), { recursive: true });
  await sharp({ create: { width: 125, height: 125, channels: 3, background: "#8a1c3f" } })
    .png()
    .toFile(join(folder, "static", "profile_pics", "author0.png"));
  const blog = new FlaskBlog(folder);
  blog.run(SCHEMA);
  blog.write((database) => {
    for (let number = 0; number < users; number++) {
      const picture = number === 0 ? "author0.png" : "default.jpg";
      blog.addUser(database, number + 1, `author${number}`, picture);
    }
    for (let number = 1; number <= posts; number++) {
      blog.addPost(database, number, (number % users) + 1);
    }
  });
  return blog;
}

export class FlaskBlog {
  readonly file: string;

  constructor(readonly folder: string) {
    this.file = join(folder, "site.db");
  }

  run(sql: string): void {
    this.write((database) => database.exec(sql));
  }

  write(work: (database: Sqlite.Database) => void): void {
    const database = new Sqlite(this.file);
    database.pragma("foreign_keys = OFF"); // SQLAlchemy left them so
    database.transaction(() => work(database))();
    database.close();
  }

  addUser(database: Sqlite.Database, id: number, username: string, picture = "default.jpg"): void {
    database
      .prepare("INSERT INTO user VALUES (?, ?, ?, ?, ?)")
      .run(id, username, `${username}@example.com`, picture, PASSWORD_HASH);
  }

  addPost(database: Sqlite.Database, id: number, userId: number): void {
    const date = new Date(Date.UTC(2023, 0, 1, 9) + (id - 1) * DAY_MS).toISOString();
    const stored = `${date.slice(0, 10)} ${date.slice(11, 19)}.000000`;
    database
      .prepare("INSERT INTO post VALUES (?, ?, ?, ?, ?)")
      .run(id, `Flask post ${id}`, stored, `Text of ${id}.\n\nMore of it.`, userId);
  }
}
