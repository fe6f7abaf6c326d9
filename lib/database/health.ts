import { sqlitePath } from "../config/database-url";
import { dialectOf } from "../config/dialect";
import { settings } from "../config/settings";
import { log } from "../log/log";
import { db } from "./db";
import { checkWritableDisk } from "./writable-disk";

let looking: Promise<boolean> | undefined;

/**
 * Whether the database answers from its tables, and can be written; why not goes to the log. Whoever asks while it is
 * being looked at hears the same: anybody may ask as often as they like.
 */
export function isDatabaseUp(): Promise<boolean> {
  looking ??= look().finally(() => {
    looking = undefined;
  });
  return looking;
}

async function look(): Promise<boolean> {
  const { databaseUrl } = settings();
  try {
    await db().user.findFirst({ select: { id: true } });
    if (dialectOf(databaseUrl) === "sqlite") await checkWritableDisk(sqlitePath(databaseUrl));
    else await checkWritableServer();
    return true;
  } catch (error) {
    log.error(error, "The database does not answer.");
    return false;
  }
}

/**
 * Throws where a PostgreSQL server takes no change: one that is read-only refuses an update of no row, too. A full disk
 * fails only what needs room, so it is given a megabyte to hold in less memory than that, which it does in a file beside
 * the tables that is gone afterwards.
 */
async function checkWritableServer(): Promise<void> {
  await db().$transaction(async (open) => {
    await open.job.updateMany({ where: { name: "" }, data: { leasedBy: "" } });
    await open.$executeRaw`SET LOCAL work_mem = '64kB'`;
    await open.$queryRaw`SELECT COUNT(*) FROM unnest(array_fill(repeat('-', 1024), ARRAY[1024]))`;
  });
}
