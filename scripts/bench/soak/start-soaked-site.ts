import { db } from "../../../lib/database/db";
import { addPerson, type Person } from "../../../test/people";
import { startProcesses } from "../../../test/processes";
import { applyMigrations } from "../../database/apply-migrations";
import { startTemporaryPostgres } from "../../database/temporary-postgres";
import type { AtTheEnd } from "../undone-at-the-end";
import { SoakedSite } from "./soaked-site";

/** Starts as many processes of a site on an empty PostgreSQL, and gives it as many members. */
export async function startSoakedSite(
  { processes, members }: { processes: number; members: number },
  atTheEnd: AtTheEnd,
): Promise<{ site: SoakedSite; people: Person[]; restartDatabase: () => Promise<void> }> {
  const postgres = await startTemporaryPostgres();
  atTheEnd(postgres.stop);
  await applyMigrations(postgres.databaseUrl);
  const environment = { POSTS_PER_PAGE: "50", LOG_LEVEL: "error" };
  const options = Array.from({ length: processes }, () => ({ environment }));
  const started = await startProcesses(postgres.databaseUrl, options);
  atTheEnd(started.stop);
  const site = new SoakedSite(started.processes);
  return { site, people: await addMembers(site, members), restartDatabase: postgres.restart };
}

/** Written into the database itself, so that everybody can log in. */
async function addMembers(site: SoakedSite, count: number): Promise<Person[]> {
  Object.assign(process.env, site.any().settings);
  const people = await Promise.all(Array.from({ length: count }, () => addPerson()));
  await db().$disconnect();
  return people;
}
