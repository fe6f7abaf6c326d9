import { db, type Prisma } from "../database/db";
import { encrypt } from "../secrets/encryption";
import type { MailOrder } from "./orders";

/** What mails are encrypted for. */
export const MAIL_PURPOSE = "mail";

/**
 * Keeps a mail until it is sent; `deliverSoon()` sends it. Give the transaction whose success the
 * mail tells of.
 */
export async function queueMail(
  order: MailOrder,
  database: Prisma.TransactionClient = db(),
): Promise<void> {
  const content = encrypt(JSON.stringify(order), MAIL_PURPOSE);
  await database.mail.create({ data: { content }, select: { id: true } });
}
