import { memberId } from "../actor";
import { db, type Prisma } from "../database/db";
import { shorten } from "../text/shorten";
import type { Act } from "./acts";

/** Who did it: the operator at a terminal is the site. */
type Doer = { kind: "member"; id: string; username: string } | { kind: "site" | "nobody" };

/** To whom something was done, or with which post. */
export type Subject = { id: string; name: string };

const DETAIL_MAX = 300;

/** Writes down who did what to whom: in the transaction that does it, where there is one. */
export async function recordAct(
  actor: Doer,
  act: Act,
  subject: Subject | null,
  detail = "",
  database: Prisma.TransactionClient = db(),
): Promise<void> {
  await database.auditEntry.create({
    data: {
      act,
      actorId: memberId(actor),
      actorName: nameOf(actor),
      subjectId: subject?.id ?? "",
      subjectName: subject?.name ?? "",
      detail: shorten(detail, DETAIL_MAX),
    },
    select: { id: true },
  });
}

function nameOf(actor: Doer): string {
  if (actor.kind === "member") return actor.username;
  return actor.kind === "site" ? "the site" : "somebody without an account";
}
