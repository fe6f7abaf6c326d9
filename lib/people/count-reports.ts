import { db } from "../database/db";

/** How often these people, or what they have written, were reported within a year; whoever never was is not there. */
export async function countReportsOf(ids: string[]): Promise<Map<string | null, number>> {
  const things = await db().reportedThing.groupBy({
    by: ["personId"],
    where: { personId: { in: ids } },
    _sum: { reports: true },
  });
  return new Map(things.map(({ personId, _sum }) => [personId, _sum.reports ?? 0]));
}
