import { siteNow } from "../database/clock";
import { db, type Prisma } from "../database/db";
import { decrypt, encrypt } from "../secrets/encryption";

/**
 * A mail to be written and sent. It is stored until it is sent, and names no secret: the link in a
 * mail is made when the mail is, so that a link is as old as its mail.
 */
export type MailOrder =
  /** A link that makes an account; to an address that has one, that it has. */
  | {
      kind: "registration";
      username: string;
      email: string;
      passwordHash: string;
      callbackUrl: string;
    }
  /** A link of this invitation. */
  | { kind: "invitation"; invitationId: string }
  /** Says what was decided about something that this address has reported. */
  | { kind: "report-answer"; email: string; decision: "decided" | "dismissed"; reportedAt: string }
  /** A link to set a new password, if this address has an account. */
  | { kind: "password-reset"; email: string }
  /** A link to confirm the address that this user's EmailChange names. */
  | { kind: "email-confirmation"; userId: string }
  /** Tells the former address that its account is about to have another. */
  | { kind: "email-change-notice"; email: string; username: string; newEmail: string }
  /** Says that a login at another provider, by its name, was connected. */
  | { kind: "login-notice"; email: string; username: string; provider: string }
  /** Tells this user that what they handed in has been published. */
  | { kind: "post-published"; postId: number; userId: string }
  /** Brings this user an editor's note on what they handed in. */
  | { kind: "post-handed-back"; postId: number; userId: string; byName: string; note: string }
  /** Tells this user that they are named as an author of a post, and by whom. */
  | { kind: "named-author"; postId: number; userId: string; byName: string }
  /** Says that the password was changed or reset. */
  | { kind: "password-notice"; email: string; username: string };

/** What orders are encrypted for. */
const PURPOSE = "mail";

/** For so long a mail is one process's to send. After that another may: the process may have been killed. */
export const CLAIM_MS = 60_000;

export type WaitingMail = { id: string; content: string; createdAt: Date; attempts: number };

/**
 * Keeps a mail until it is sent; `deliverSoon()` sends it. Give the transaction whose success the
 * mail tells of.
 */
export async function queueMail(
  order: MailOrder,
  database: Prisma.TransactionClient = db(),
): Promise<void> {
  const content = encrypt(JSON.stringify(order), PURPOSE);
  const now = siteNow();
  const data = { content, createdAt: now, nextAttemptAt: now };
  await database.mail.create({ data, select: { id: true } });
}

/** What a waiting mail is to say; null if it was encrypted under another AUTH_SECRET. */
export function readOrder({ content }: WaitingMail): MailOrder | null {
  try {
    return JSON.parse(decrypt(content, PURPOSE));
  } catch {
    return null;
  }
}

/** The mail to send next: those that have never failed first, so that they need not wait for the others. */
export async function findDueMail(now: Date): Promise<WaitingMail | null> {
  return db().mail.findFirst({
    where: { nextAttemptAt: { lte: now } },
    orderBy: [{ attempts: "asc" }, { createdAt: "asc" }, { id: "asc" }],
    select: { id: true, content: true, createdAt: true, attempts: true },
  });
}

/** How many mails wait, also those that have failed and are tried again later. */
export async function countWaitingMails(): Promise<number> {
  return db().mail.count();
}

/** Takes a mail that is due, so that no other process sends it. False if one already has. */
export async function claimMail(id: string, now: Date): Promise<boolean> {
  const { count } = await db().mail.updateMany({
    where: { id, nextAttemptAt: { lte: now } },
    data: { nextAttemptAt: new Date(now.getTime() + CLAIM_MS) },
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
