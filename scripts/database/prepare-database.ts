import { OperatorError } from "../../lib/config/operator-error";
import { lockDatabase } from "../../lib/database/database-lock";
import { applyMigrations } from "./apply-migrations";
import { checkDatabaseFile, databaseProblem } from "./open-database";

/** Brings the database to the newest schema. Throws OperatorError if it cannot. */
export async function prepareDatabase(databaseUrl: string): Promise<void> {
  try {
    const applied = await applyMigrations(databaseUrl);
    if (applied.length > 0) console.log("Prepared the database.");
  } catch (error) {
    throw unprepared(error);
  }
}

/**
 * The same for a site that starts, which no other may use meanwhile: until this process ends, when
 * the server takes the lock. Throws OperatorError.
 */
export async function prepareDatabaseForSite(databaseUrl: string): Promise<void> {
  try {
    checkDatabaseFile(databaseUrl);
  } catch (error) {
    throw unprepared(error);
  }
  lockDatabase(databaseUrl);
  await prepareDatabase(databaseUrl);
}

function unprepared(error: unknown): OperatorError {
  return new OperatorError(
    `The database of DATABASE_URL could not be prepared: ${databaseProblem(error)}`,
  );
}
