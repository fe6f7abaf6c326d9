import { settings } from "../config/settings";
import { decrypt } from "../secrets/encryption";
import { countOf } from "../text/count-of";
import { composeMail } from "./compose";
import { claimMail, postponeMail, removeMail } from "./mutations";
import type { MailOrder } from "./orders";
import type { WaitingMail } from "./queries";
import { MAIL_PURPOSE } from "./queue";
import { reasonOf } from "./reason-of";
import { nextAttempt } from "./retry";
import { sendMail } from "./send-mail";

const MINUTE_MS = 60 * 1000;

/**
 * Sends one mail that is due, unless another process has it. What fails stays for a later attempt
 * or is given up, and the log says so. Throws only if the database does.
 */
export async function deliverMail(mail: WaitingMail, now: Date, timeoutMs?: number): Promise<void> {
  if (!(await claimMail(mail.id, now))) return;
  const order = readOrder(mail.content);
  if (!order) return giveUp(mail.id, "cannot be read: AUTH_SECRET is not what it was");
  try {
    const message = await composeMail(order, mail.createdAt);
    if (message) await sendMail(mail.id, message, timeoutMs);
  } catch (error) {
    return retryLater(mail, order, error, now);
  }
  await removeMail(mail.id);
}

function readOrder(content: string): MailOrder | null {
  try {
    return JSON.parse(decrypt(content, MAIL_PURPOSE));
  } catch {
    return null;
  }
}

async function retryLater(
  { id, attempts, createdAt }: WaitingMail,
  { kind }: MailOrder,
  error: unknown,
  now: Date,
): Promise<void> {
  const reason = reasonOf(error, settings().mail);
  const next = nextAttempt(attempts + 1, createdAt, now);
  if (!next) {
    return giveUp(id, `(${kind}) could not be sent for a day: ${reason}`);
  }
  await postponeMail(id, next);
  const minutes = countOf((next.getTime() - now.getTime()) / MINUTE_MS, "minute");
  console.error(
    `Mail ${id} (${kind}) could not be sent: ${reason}. The next attempt is in ${minutes}.`,
  );
}

async function giveUp(id: string, why: string): Promise<void> {
  await removeMail(id);
  console.error(`Mail ${id} ${why}. It is given up.`);
}
