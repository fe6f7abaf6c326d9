export type Dialect = "sqlite" | "postgresql";

/** Which database an address means: `file:` is SQLite, anything else PostgreSQL. */
export function dialectOf(databaseUrl: string): Dialect {
  return databaseUrl.startsWith("file:") ? "sqlite" : "postgresql";
}
