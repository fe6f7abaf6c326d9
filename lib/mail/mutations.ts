import { db } from "../database/db";

/** For so long a mail is one process's to send. After that another may: the process may have been killed. */
export const LEASE_MS = 60_000;

/** Takes a mail that is due, so that no other process sends it. False if one already has. */
export async function claimMail(id: string, now: Date): Promise<boolean> {
  const { count } = await db().mail.updateMany({
    where: { id, nextAttemptAt: { lte: now } },
    data: { nextAttemptAt: new Date(now.getTime() + LEASE_MS) },
  });
  return count === 1;
}

/** Keeps a mail that could not be sent for another attempt. */
export async function postponeMail(id: string, nextAttemptAt: Date): Promise<void> {
  await db().mail.updateMany({
    where: { id },
    data: { nextAttemptAt, attempts: { increment: 1 } },
  });
}

/** Forgets a mail that was sent or given up. */
export async function removeMail(id: string): Promise<void> {
  await db().mail.deleteMany({ where: { id } });
}
