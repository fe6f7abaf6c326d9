import { type Actor, memberId } from "../actor";
import { siteNow } from "../database/clock";
import { db } from "../database/db";
import { isMissingReference } from "../database/errors";
import type { Client } from "../http/client";
import { countAttempts } from "../limits/count-attempt";
import { NOT_FOUND, type NotFound, ok, type Result, refused, type TooMany } from "../result";
import { emailKeyOf } from "../text/email-address";
import { type About, findReportable, type Reportable } from "./reportable";
import type { ReportForm } from "./schema";

/** Tells those who look after the site of a post or a person that visitors see. Anybody may. Gives what was reported. */
export async function report(
  actor: Actor,
  about: About,
  form: ReportForm,
  { address }: Client,
): Promise<Result<Reportable, NotFound | TooMany>> {
  const reportable = await findReportable(about);
  if (!reportable) return refused(NOT_FOUND);
  const reporterId = memberId(actor);
  const counted = await countAttempts(
    ["reports-by-user", reporterId],
    ["reports-by-address", address],
    ["reports-of-one", keyOf(reportable)],
    ["report-answers-to", form.email ? emailKeyOf(form.email) : null],
  );
  if (!counted.ok) return counted;
  try {
    await addReport(reporterId, reportable, form);
    return ok(reportable);
  } catch (error) {
    // Deleted at this moment.
    if (isMissingReference(error)) return refused(NOT_FOUND);
    throw error;
  }
}

/** All reports of a post, or of a person, are of one thing until somebody decides. */
function keyOf({ kind, postId, personId }: Reportable): string {
  return `${kind}:${postId ?? personId}`;
}

async function addReport(
  reporterId: string | null,
  reportable: Reportable,
  form: ReportForm,
): Promise<void> {
  const { address: _, ...thing } = reportable;
  const openKey = keyOf(reportable);
  await db().$transaction(async (database) => {
    const { id: thingId } = await database.reportedThing.upsert({
      where: { openKey },
      create: { openKey, ...thing },
      update: { reports: { increment: 1 }, lastReportedAt: siteNow() },
      select: { id: true },
    });
    await database.report.create({
      data: { ...form, thingId, reporterId, isMembers: reporterId !== null },
      select: { id: true },
    });
  });
}
