import { settings } from "../lib/config/settings";
import { newToken } from "../lib/secrets/one-time-token";
import { absoluteAddress } from "../lib/site/absolute-address";
import { inTransaction, onConnection, type Session, sessionOn } from "./database/session";

const AN_OWNER = `SELECT 1 FROM "User" WHERE "role" = 'owner' LIMIT 1`;

/**
 * A link by which somebody becomes the site's first owner; the one before it stops working. Null where there is
 * an owner.
 */
export async function makeSetupLink(): Promise<string | null> {
  return onConnection(settings().databaseUrl, async (connection, dialect) => {
    const owners = await sessionOn(connection, dialect).rows(AN_OWNER);
    return owners.length > 0 ? null : inTransaction(connection, dialect, replaceLink);
  });
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
