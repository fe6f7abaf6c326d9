import { db, Prisma } from "../database/db";
import { patternOf } from "../database/like-pattern";
import { lastPage, parsePageNumber } from "../lists/page-numbers";
import { cutShort } from "../text/shorten";
import type { Act } from "./acts";

const PER_PAGE = 50;
/** Entries that are read at once for a download. */
const AT_ONCE = 500;
const NAME_MAX = 120;

/** Which entries: of this act, and with these letters in who did it or to whom. */
export type AuditFilter = { act: Act | null; name: string };

export type AuditEntry = {
  id: number;
  at: Date;
  act: string;
  actorName: string;
  subjectName: string;
  detail: string;
};

const ENTRY_FIELDS = {
  id: true,
  at: true,
  act: true,
  actorName: true,
  subjectName: true,
  detail: true,
} as const;

/** Page `pageText` of the log, the newest first; null if the text names no page that exists. */
export async function findAuditPage(filter: AuditFilter, pageText: string) {
  const page = parsePageNumber(pageText);
  if (page === null) return null;
  const [counted] = await db().$queryRaw<[{ count: bigint }]>`
    SELECT COUNT(*) AS "count" FROM "AuditEntry" WHERE ${matching(filter)}`;
  const count = Number(counted.count);
  const last = lastPage(count, PER_PAGE);
  if (page > last) return null;
  const entries = await listEntries(matching(filter), PER_PAGE, (page - 1) * PER_PAGE);
  return { entries, count, page, last };
}

/** All that is found, the newest first, some at a time. */
export async function* eachAuditEntry(filter: AuditFilter): AsyncGenerator<AuditEntry[]> {
  for (let below: number | null = null; ; ) {
    const found = matching(filter);
    const where: Prisma.Sql = below === null ? found : Prisma.sql`${found} AND "id" < ${below}`;
    const entries = await listEntries(where, AT_ONCE, 0);
    const last = entries.at(-1);
    if (!last) return;
    yield entries;
    below = last.id;
  }
}

async function listEntries(where: Prisma.Sql, take: number, skip: number): Promise<AuditEntry[]> {
  const rows = await db().$queryRaw<{ id: number }[]>`
    SELECT "id" FROM "AuditEntry" WHERE ${where} ORDER BY "id" DESC LIMIT ${take} OFFSET ${skip}`;
  return db().auditEntry.findMany({
    where: { id: { in: rows.map(({ id }) => Number(id)) } },
    select: ENTRY_FIELDS,
    orderBy: { id: "desc" },
  });
}

function matching({ act, name }: AuditFilter): Prisma.Sql {
  const pattern = patternOf(cutShort(name.trim(), NAME_MAX).toLowerCase());
  const named = Prisma.sql`
    (LOWER("actorName") LIKE ${pattern} ESCAPE '!' OR LOWER("subjectName") LIKE ${pattern} ESCAPE '!')`;
  return act ? Prisma.sql`${named} AND "act" = ${act}` : named;
}
