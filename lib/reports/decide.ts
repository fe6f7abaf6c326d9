import type { Member } from "../actor";
import { recordAct } from "../audit/record-act";
import { siteNow } from "../database/clock";
import { db, type Prisma } from "../database/db";
import { countAttempt } from "../limits/count-attempt";
import { queueMail } from "../mail/queue";
import { reportPolicy } from "../policy/reports";
import { sitePolicy } from "../policy/site";
import {
  type Conflict,
  NOT_ALLOWED,
  NOT_FOUND,
  type NotAllowed,
  type NotFound,
  ok,
  type Result,
  refused,
  type TooMany,
} from "../result";
import { emailKeyOf } from "../text/email-address";
import { type Decision, decisionOf } from "./schema";
import { nameOfThing } from "./thing-in-words";

/** Somebody else has decided meanwhile, and what. */
export type DecidedAlready = Conflict & { decidedBy: string; decision: Decision };

const ACTS = { decided: "reports-decided", dismissed: "reports-dismissed" } as const;

/** Closes all reports of one thing. Whoever left an address with theirs gets a mail. */
export async function decide(
  actor: Member,
  id: number,
  decision: Decision,
  outcome: string,
): Promise<Result<void, NotAllowed | NotFound | TooMany | DecidedAlready>> {
  if (!sitePolicy.can(actor, "moderate")) return refused(NOT_ALLOWED);
  const counted = await countAttempt("changes-by-user", actor.id);
  if (!counted.ok) return counted;
  return db().$transaction(async (database) => {
    const decidedAt = siteNow();
    const [thing] = await database.reportedThing.updateManyAndReturn({
      where: { id, decidedAt: null, ...reportPolicy.where(actor) },
      data: { openKey: null, decidedAt, decidedByName: actor.username, decision, outcome },
      select: { kind: true, title: true, personName: true, postId: true, personId: true },
    });
    if (!thing) return refused(await whyNot(database, actor, id));
    const subject = { id: String(thing.postId ?? thing.personId ?? ""), name: nameOfThing(thing) };
    await recordAct(actor, ACTS[decision], subject, outcome, database);
    await tellReporters(database, id, decision);
    return ok();
  });
}

async function whyNot(
  database: Prisma.TransactionClient,
  actor: Member,
  id: number,
): Promise<NotFound | DecidedAlready> {
  const thing = await database.reportedThing.findFirst({
    where: { id, ...reportPolicy.where(actor) },
    select: { decidedByName: true, decision: true },
  });
  if (!thing) return NOT_FOUND;
  const { decidedByName: decidedBy, decision } = thing;
  return { code: "conflict", decidedBy, decision: decisionOf(decision) };
}

/** One mail to each address, which is forgotten then. */
async function tellReporters(
  database: Prisma.TransactionClient,
  thingId: number,
  decision: Decision,
): Promise<void> {
  const reports = await database.report.findMany({
    where: { thingId, email: { not: "" } },
    select: { email: true, createdAt: true },
    orderBy: { id: "desc" },
  });
  const byAddress = new Map(reports.map((each) => [emailKeyOf(each.email), each]));
  for (const { email, createdAt } of byAddress.values()) {
    const reportedAt = createdAt.toISOString();
    await queueMail({ kind: "report-answer", email, decision, reportedAt }, database);
  }
  await database.report.updateMany({ where: { thingId }, data: { email: "" } });
}
