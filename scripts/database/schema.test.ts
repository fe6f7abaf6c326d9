import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { migrationsFolder } from "./apply-migrations";
import { DIALECTS, schemaFor } from "./schema";

it.each(DIALECTS)("has a migration on %s for every change of the schema", (dialect) => {
  const migrated = readFileSync(`${migrationsFolder(dialect)}/as-migrated.prisma`, "utf8");
  const withoutComments = (schema: string) => schema.replace(/^\s*\/\/.*\n/gm, "");
  expect(withoutComments(schemaFor(dialect))).toBe(withoutComments(migrated));
});
