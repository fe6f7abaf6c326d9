import { dialectOf } from "../../lib/config/dialect";
import { createAdapter } from "../../lib/database/adapter";
import {
  INSERT_PASSWORDS,
  INSERT_SESSIONS,
  INSERT_TAGS,
  INSERT_USERS,
  insertPosts,
  insertPostTags,
} from "./filled-blog";

const PER_STATEMENT = 50_000;

/** Fills an empty database with users, tags and published posts, by plain SQL. Returns how many milliseconds it took. */
export async function fillBlog(databaseUrl: string, posts: number): Promise<number> {
  const begun = performance.now();
  const dialect = dialectOf(databaseUrl);
  const connection = await createAdapter(databaseUrl).connect();
  const run = (sql: string) => connection.executeRaw({ sql, args: [], argTypes: [] });
  await run(INSERT_USERS);
  await run(INSERT_SESSIONS);
  await run(INSERT_PASSWORDS);
  await run(INSERT_TAGS);
  for (let from = 1; from <= posts; from += PER_STATEMENT) {
    const to = Math.min(posts, from + PER_STATEMENT - 1);
    await run(insertPosts(dialect, from, to));
    await run(insertPostTags(dialect, from, to));
  }
  // What PostgreSQL does by itself a minute later.
  if (dialect === "postgresql") await run("VACUUM ANALYZE");
  await connection.dispose();
  return performance.now() - begun;
}
