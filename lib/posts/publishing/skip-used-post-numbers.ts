import { dialectOf } from "../../config/dialect";
import { settings } from "../../config/settings";
import type { Prisma } from "../../database/db";

/** After posts were written under numbers of their own: the next post gets a number above them all. */
export async function skipUsedPostNumbers(database: Prisma.TransactionClient): Promise<void> {
  // SQLite looks at the table itself; PostgreSQL counts in a sequence that has not seen them.
  if (dialectOf(settings().databaseUrl) === "sqlite") return;
  await database.$executeRaw`
    SELECT setval(
      pg_get_serial_sequence('"Post"', 'id'),
      GREATEST((SELECT COALESCE(MAX("id"), 1) FROM "Post"), (SELECT last_value FROM "Post_id_seq"))
    )`;
}
