import { YEAR_MS } from "../config/durations";
import { db } from "../database/db";

function decidedBefore(now: Date) {
  return { decidedAt: { lt: new Date(now.getTime() - YEAR_MS) } };
}

/** Whether something was decided more than a year ago. */
export async function hasOldReports(now: Date): Promise<boolean> {
  const where = decidedBefore(now);
  return (await db().reportedThing.findFirst({ where, select: { id: true } })) !== null;
}

/** Deletes what was decided more than a year ago, with its reports. */
export async function forgetOldReports(now: Date): Promise<void> {
  await db().reportedThing.deleteMany({ where: decidedBefore(now) });
}
