import { DAY_MS, MINUTE_MS } from "../config/durations";
import { settings } from "../config/settings";
import { siteNow } from "../database/clock";
import { log } from "../log/log";
import { countOf } from "../text/words";
import { failureReason } from "./failure-reason";
import type { Message } from "./messages/layout";
import {
  claimMail,
  findDueMail,
  type MailOrder,
  postponeMail,
  readOrder,
  removeMail,
  type WaitingMail,
} from "./queue";
import { sendMail } from "./transports/send-mail";

/** After each failed attempt the site waits longer; after the last of these always as long. */
const PAUSES_MS = [1, 5, 15, 60, 120, 240].map((minutes) => minutes * MINUTE_MS);

/** Writes the mail that was ordered then. Null if there is nobody to write to any more. */
export type ComposeMail = (order: MailOrder, orderedAt: Date) => Promise<Message | null>;

type Options = {
  compose: ComposeMail;
  now?: () => Date;
  timeoutMs?: number;
  /** Ends it after the mail that is being sent. */
  signal?: AbortSignal;
};

/** Sends every mail that is due, oldest first. Throws only if the database does. */
export async function deliverDueMails(options: Options): Promise<void> {
  const { now = siteNow, signal } = options;
  for (let mail = await findDueMail(now()); mail; mail = await findDueMail(now())) {
    if (signal?.aborted) return;
    await deliver(mail, now(), options);
  }
}

/** What fails stays for a later attempt or is given up, and the log says so. */
async function deliver(mail: WaitingMail, now: Date, options: Options): Promise<void> {
  const { id, createdAt } = mail;
  if (!(await claimMail(id, now))) return;
  const order = readOrder(mail);
  if (!order) return giveUp(id, "cannot be read: AUTH_SECRET is not what it was");
  try {
    const message = await options.compose(order, createdAt);
    if (message) await sendMail(id, message, options.timeoutMs);
  } catch (error) {
    return retryLater(mail, order, error, now);
  }
  await removeMail(id);
}

async function retryLater(
  { id, attempts, createdAt }: WaitingMail,
  { kind }: MailOrder,
  error: unknown,
  now: Date,
): Promise<void> {
  const reason = failureReason(error, settings().mail);
  const next = nextAttempt(attempts + 1, createdAt, now);
  if (!next) {
    return giveUp(id, `(${kind}) could not be sent for a day: ${reason}`);
  }
  await postponeMail(id, next);
  const minutes = countOf((next.getTime() - now.getTime()) / MINUTE_MS, "minute");
  log.warn(`Mail ${id} (${kind}) could not be sent: ${reason}. The next attempt is in ${minutes}.`);
}

/** When a mail that failed `attempts` times is tried again; null when that is over a day after it was ordered. */
function nextAttempt(attempts: number, createdAt: Date, now: Date): Date | null {
  const pause = PAUSES_MS[attempts - 1] ?? Math.max(...PAUSES_MS);
  const next = new Date(now.getTime() + pause);
  return next.getTime() <= createdAt.getTime() + DAY_MS ? next : null;
}

async function giveUp(id: string, why: string): Promise<void> {
  await removeMail(id);
  log.error(`Mail ${id} ${why}. It is given up.`);
}
