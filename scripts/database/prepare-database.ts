import { OperatorError } from "../../lib/config/operator-error";
import { applyMigrations } from "./apply-migrations";
import { databaseProblem } from "./open-database";

/** Brings the database to the newest schema. Throws OperatorError if it cannot. */
export async function prepareDatabase(databaseUrl: string): Promise<void> {
  try {
    const applied = await applyMigrations(databaseUrl);
    if (applied.length > 0) console.log("Prepared the database.");
  } catch (error) {
    throw new OperatorError(
      `The database of DATABASE_URL could not be prepared: ${databaseProblem(error)}`,
    );
  }
}
