import { dialectOf } from "../lib/config/dialect";
import { settings } from "../lib/config/settings";
import { createAdapter } from "../lib/database/adapter";
import { newToken } from "../lib/secrets/one-time-token";
import { absoluteAddress } from "../lib/site/absolute-address";
import { inTransaction, type Session, sessionOn } from "./database/session";

const AN_OWNER = `SELECT 1 FROM "User" WHERE "role" = 'owner' LIMIT 1`;

/**
 * A link by which somebody becomes the site's first owner; the one before it stops working. Null where there is
 * an owner. By statements, not by Prisma's client: loading that would be half of what a start prepares.
 */
export async function makeSetupLink(): Promise<string | null> {
  const { databaseUrl } = settings();
  const dialect = dialectOf(databaseUrl);
  const connection = await createAdapter(databaseUrl).connect();
  try {
    const owners = await sessionOn(connection, dialect).rows(AN_OWNER);
    return owners.length > 0 ? null : await inTransaction(connection, dialect, replaceLink);
  } finally {
    await connection.dispose();
  }
}

async function replaceLink(session: Session): Promise<string> {
  const { token, tokenHash } = newToken();
  const now = new Date().toISOString().replace("Z", "+00:00"); // as the client writes it
  await session.run(`DELETE FROM "SetupLink"`);
  await session.run(
    `INSERT INTO "SetupLink" ("tokenHash", "createdAt") VALUES ('${tokenHash}', '${now}')`,
  );
  return absoluteAddress(`/setup/${token}`);
}
