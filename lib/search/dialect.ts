import { dialectOf } from "../config/dialect";
import { settings } from "../config/settings";
import { POSTGRESQL } from "./postgresql";
import type { SearchDialect } from "./search-dialect";
import { SQLITE } from "./sqlite";

/** Full text in the database of `DATABASE_URL`. */
export function searchDialect(): SearchDialect {
  return dialectOf(settings().databaseUrl) === "sqlite" ? SQLITE : POSTGRESQL;
}
