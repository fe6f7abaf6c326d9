import { OperatorError } from "../lib/config/operator-error";
import type { Settings } from "../lib/config/settings";
import { derivedSecret } from "../lib/secrets/secret";
import { onConnection, type Session, sessionOn } from "./database/session";

/**
 * Leaves a mark of the secret in a database that several machines can share, which gives nothing away, and compares it.
 * A secret that was made on one machine is none of the others': throws OperatorError. One that the
 * operator has set takes the former one's place.
 */
export async function compareSecretMark(settings: Settings, secret: string): Promise<void> {
  await onConnection(settings.databaseUrl, (connection, dialect) =>
    compare(sessionOn(connection, dialect), settings, secret),
  );
}

async function compare(session: Session, settings: Settings, secret: string): Promise<void> {
  const mark = derivedSecret("mark", secret); // base64, so it needs no quoting
  const read = () => session.rows(`SELECT "mark" FROM "SecretMark"`);
  let known = await read();
  if (known.length === 0) {
    // Of two that start at once the first leaves its mark.
    await session.run(
      `INSERT INTO "SecretMark" ("key", "mark") VALUES ('site', '${mark}') ON CONFLICT DO NOTHING`,
    );
    known = await read();
  }
  if (known[0]?.[0] === mark) return;
  if (!settings.authSecret) {
    throw new OperatorError(
      `The secret in ${settings.dataDir} is not that of the site on this database: set AUTH_SECRET on each machine to the one of the first (the file secret in its DATA_DIR), or to a new one, which logs everybody out and loses mails that wait.`,
    );
  }
  await session.run(`UPDATE "SecretMark" SET "mark" = '${mark}'`);
  console.log(
    "AUTH_SECRET has changed: everybody is logged out, and mails that wait are lost. Each process of this site needs the same.",
  );
}
