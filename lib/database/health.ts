import { sqlitePath } from "../config/database-url";
import { dialectOf } from "../config/dialect";
import { settings } from "../config/settings";
import { log } from "../log/log";
import { db } from "./db";
import { checkWritableDisk } from "./writable-disk";

/** Whether the database answers from its tables, and can be written; why not goes to the log. */
export async function isDatabaseUp(): Promise<boolean> {
  const { databaseUrl } = settings();
  try {
    await db().user.findFirst({ select: { id: true } });
    if (dialectOf(databaseUrl) === "sqlite") await checkWritableDisk(sqlitePath(databaseUrl));
    else await changeNothing();
    return true;
  } catch (error) {
    log.error(error, "The database does not answer.");
    return false;
  }
}

/** A server that takes no writes refuses this one, too. */
async function changeNothing(): Promise<void> {
  await db().job.updateMany({ where: { name: "" }, data: { leasedBy: "" } });
}
