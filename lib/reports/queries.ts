import type { Member } from "../actor";
import { db, type Prisma } from "../database/db";
import { lastPage, parsePageNumber } from "../lists/page-numbers";
import { withKind } from "../policy/post-kind";
import { withStatus } from "../policy/post-status";
import { reportPolicy } from "../policy/reports";
import { WRITERS_SELECT, withWriters } from "../posts/text/writers";

const THINGS_PER_PAGE = 20;
const REPORTS_PER_PAGE = 25;

/** How far it is with a reported thing. */
export const STAGES = ["open", "decided", "dismissed"] as const;
export type Stage = (typeof STAGES)[number];

/** Which reported things: at this stage, and of this person or what they wrote. */
export type ReportsFilter = { stage: Stage | null; personId: string };

export type ReportedPage = NonNullable<Awaited<ReturnType<typeof findReportedPage>>>;
export type ListedThing = ReportedPage["things"][number];
export type FoundThing = NonNullable<Awaited<ReturnType<typeof findReportedThing>>>;

const THING_FIELDS = {
  id: true,
  kind: true,
  title: true,
  personName: true,
  reports: true,
  lastReportedAt: true,
  decidedAt: true,
  decidedByName: true,
  decision: true,
  outcome: true,
} as const;

/** Page `pageText` of what is reported: first what is open, then what was decided last; null if the text names no page. */
export async function findReportedPage(
  viewer: Member,
  { stage, personId }: ReportsFilter,
  pageText: string,
) {
  const page = parsePageNumber(pageText);
  if (page === null) return null;
  const where = { AND: [reportPolicy.where(viewer), ...atStage(stage), ...about(personId)] };
  const [count, rows] = await Promise.all([
    db().reportedThing.count({ where }),
    db().reportedThing.findMany({
      where,
      select: THING_FIELDS,
      orderBy: [
        { decidedAt: { sort: "desc", nulls: "first" } },
        { lastReportedAt: "desc" },
        { id: "desc" },
      ],
      skip: (page - 1) * THINGS_PER_PAGE,
      take: THINGS_PER_PAGE,
    }),
  ]);
  const last = lastPage(count, THINGS_PER_PAGE);
  if (page > last) return null;
  return { things: await withReasons(rows), count, page, last };
}

function atStage(stage: Stage | null): Prisma.ReportedThingWhereInput[] {
  if (!stage) return [];
  return stage === "open" ? [{ decidedAt: null }] : [{ decision: stage }];
}

function about(personId: string): Prisma.ReportedThingWhereInput[] {
  return personId === "" ? [] : [{ personId }];
}

/** With what the reports say, the most frequent reason first: one statement, however many things there are. */
async function withReasons<Row extends { id: number }>(things: Row[]) {
  const groups = await db().report.groupBy({
    by: ["thingId", "reason"],
    where: { thingId: { in: things.map(({ id }) => id) } },
    _count: true,
    orderBy: [{ _count: { id: "desc" } }, { reason: "asc" }],
  });
  return things.map((thing) => ({
    ...thing,
    reasons: groups
      .filter(({ thingId }) => thingId === thing.id)
      .map(({ reason, _count }) => ({ reason, count: _count })),
  }));
}

/** A reported thing as it was and as it is now, for somebody who decides about it; null if there is none for them. */
export async function findReportedThing(viewer: Member, id: number) {
  const thing = await db().reportedThing.findFirst({
    where: { id, ...reportPolicy.where(viewer) },
    select: {
      ...THING_FIELDS,
      post: { select: { ...WRITERS_SELECT, kind: true, slug: true, title: true, status: true } },
      person: {
        select: { id: true, username: true, role: true, isHidden: true, suspendedAt: true },
      },
    },
  });
  return thing && { ...thing, post: thing.post && withWriters(withKind(withStatus(thing.post))) };
}

/** Page `pageText` of the reports of a thing, the newest first; null if the text names no page. */
export async function findReports(thingId: number, pageText: string) {
  const page = parsePageNumber(pageText);
  if (page === null) return null;
  const count = await db().report.count({ where: { thingId } });
  const last = lastPage(count, REPORTS_PER_PAGE);
  if (page > last) return null;
  const reports = await db().report.findMany({
    where: { thingId },
    select: {
      id: true,
      reason: true,
      note: true,
      isMembers: true,
      email: true,
      createdAt: true,
      reporter: { select: { username: true } },
    },
    orderBy: { id: "desc" },
    skip: (page - 1) * REPORTS_PER_PAGE,
    take: REPORTS_PER_PAGE,
  });
  // To whom an answer goes is nobody's business but the site's.
  const shown = reports.map(({ email, ...rest }) => ({ ...rest, wantsToHear: email !== "" }));
  return { reports: shown, page, last };
}

export type ReportsPage = NonNullable<Awaited<ReturnType<typeof findReports>>>;

/** How many reported things wait for this member to decide. */
export function countOpen(viewer: Member): Promise<number> {
  const where = { decidedAt: null, ...reportPolicy.where(viewer) };
  return db().reportedThing.count({ where });
}
