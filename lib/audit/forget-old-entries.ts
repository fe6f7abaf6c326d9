import { YEAR_MS } from "../config/durations";
import { db } from "../database/db";

function before(now: Date) {
  return { at: { lt: new Date(now.getTime() - YEAR_MS) } };
}

/** Whether an entry of the log is older than a year. */
export async function hasOldEntries(now: Date): Promise<boolean> {
  return (await db().auditEntry.findFirst({ where: before(now), select: { id: true } })) !== null;
}

/** Deletes what the log says of more than a year ago. */
export async function forgetOldEntries(now: Date): Promise<void> {
  await db().auditEntry.deleteMany({ where: before(now) });
}
