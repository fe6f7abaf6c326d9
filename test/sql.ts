/** What tests do to a site's database behind its back, on either kind. */
import { createAdapter } from "../lib/database/adapter";
import type { SiteSettings } from "./site";

export async function runSql({ DATABASE_URL }: SiteSettings, sql: string): Promise<void> {
  const connection = await createAdapter(DATABASE_URL).connect();
  await connection.executeScript(sql);
  await connection.dispose();
}

/** As if a migration had gone wrong. */
export async function loseTable(settings: SiteSettings, table: "Post" | "User"): Promise<void> {
  await runSql(settings, `ALTER TABLE "${table}" RENAME TO "Gone"`);
}

export async function querySql({ DATABASE_URL }: SiteSettings, sql: string): Promise<unknown[][]> {
  const connection = await createAdapter(DATABASE_URL).connect();
  const { rows } = await connection.queryRaw({ sql, args: [], argTypes: [] });
  await connection.dispose();
  return rows;
}

/** The site's own pages are rows of posts too. */
const ROWS = { posts: `"Post" WHERE "kind" = 'post'`, users: `"User"` };

export async function countRows(settings: SiteSettings, kind: keyof typeof ROWS): Promise<number> {
  const [row] = await querySql(settings, `SELECT COUNT(*) FROM ${ROWS[kind]}`);
  return Number(row?.[0]);
}
