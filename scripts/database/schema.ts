import { readFileSync } from "node:fs";
import type { Dialect } from "../../lib/config/dialect";

export const DIALECTS: Dialect[] = ["sqlite", "postgresql"];

/** The hand-written schema as `dialect` reads it: only the provider and the output folder differ. */
export function schemaFor(dialect: Dialect): string {
  return readFileSync("prisma/schema.prisma", "utf8")
    .replace('provider = "sqlite"', `provider = "${dialect}"`)
    .replace('"generated/sqlite"', `"./${dialect}"`);
}
