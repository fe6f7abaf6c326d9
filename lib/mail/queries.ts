import { db } from "../database/db";

export type WaitingMail = { id: string; content: string; createdAt: Date; attempts: number };

/** The mail to send next: those that have never failed first, so that they need not wait for the others. */
export async function findDueMail(now: Date): Promise<WaitingMail | null> {
  return db().mail.findFirst({
    where: { nextAttemptAt: { lte: now } },
    orderBy: [{ attempts: "asc" }, { createdAt: "asc" }, { id: "asc" }],
    select: { id: true, content: true, createdAt: true, attempts: true },
  });
}
