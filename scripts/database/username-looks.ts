import { onConnection, sessionOn } from "./session";

const UNNOTED = `SELECT 1 FROM "User" WHERE NOT EXISTS (
  SELECT 1 FROM "UsernameLook" WHERE "userId" = "User"."id") LIMIT 1`;

/** Sees to it that how names look is noted for people who were here before that was looked at: SQL cannot tell. */
export async function ensureUsernameLooks(databaseUrl: string): Promise<void> {
  const unnoted = await onConnection(databaseUrl, (connection, dialect) =>
    sessionOn(connection, dialect).rows(UNNOTED),
  );
  if (unnoted.length > 0) await noteLooks(databaseUrl);
}

async function noteLooks(databaseUrl: string): Promise<void> {
  const { openDatabase } = await import("../../lib/database/db");
  const { renewNames } = await import("../../lib/users/renew-names");
  const database = openDatabase(databaseUrl);
  try {
    await renewNames(database);
  } finally {
    await database.$disconnect();
  }
}
