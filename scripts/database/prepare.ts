import { applyMigrations } from "./apply-migrations";

/** Brings the database to the newest schema, or ends the process with one sentence if it cannot. */
export async function prepareDatabase(databaseUrl: string): Promise<void> {
  try {
    const applied = await applyMigrations(databaseUrl);
    if (applied.length > 0) console.log("Preparing the database …");
  } catch (error) {
    const reason = String(error instanceof Error ? error.message : error).replace(/\s+/g, " ");
    console.error(`The database of DATABASE_URL could not be prepared: ${reason.trim()}`);
    process.exit(1);
  }
}
