import { db } from "../db";

export type WaitingMail = { id: string; content: string; createdAt: Date; attempts: number };

/** The oldest mail that is due. */
export async function findDueMail(now: Date): Promise<WaitingMail | null> {
  return db().mail.findFirst({
    where: { nextAttemptAt: { lte: now } },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: { id: true, content: true, createdAt: true, attempts: true },
  });
}
