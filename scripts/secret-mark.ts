import { OperatorError } from "../lib/config/operator-error";
import type { Settings } from "../lib/config/settings";
import { db } from "../lib/database/db";
import { isUniqueConflict } from "../lib/database/errors";
import { derivedSecret } from "../lib/secrets/secret";

/**
 * Leaves a mark of the secret in a database that several machines can share, which gives nothing away, and compares it.
 * A secret that was made on one machine is none of the others': throws OperatorError. One that the
 * operator has set takes the former one's place.
 */
export async function compareSecretMark(settings: Settings, secret: string): Promise<void> {
  const mark = derivedSecret("mark", secret);
  const known = await db().secretMark.findFirst();
  if (known?.mark === mark) return;
  if (!known) return leaveMark();
  if (!settings.authSecret) {
    throw new OperatorError(
      `The secret in ${settings.dataDir} is not that of the site on this database: set AUTH_SECRET on each machine to the one of the first (the file secret in its DATA_DIR), or to a new one, which logs everybody out and loses mails that wait.`,
    );
  }
  await db().secretMark.updateMany({ data: { mark } });
  console.log(
    "AUTH_SECRET has changed: everybody is logged out, and mails that wait are lost. Each process of this site needs the same.",
  );

  /** Of two that start at once the first leaves it. */
  async function leaveMark(): Promise<void> {
    try {
      await db().secretMark.create({ data: { mark } });
    } catch (error) {
      if (!isUniqueConflict(error)) throw error;
      await compareSecretMark(settings, secret);
    }
  }
}
