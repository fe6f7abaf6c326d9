import { deliverDueMails } from "../mail/delivery";
import { errorLine } from "../text/error-line";
import { composeMail } from "./compose-mail";

/** A database that is down is no news every half minute. */
const SILENCE_MS = 10 * 60 * 1000;

const PERIOD_MS = 30_000;

type Delivery = { run?: Promise<void>; isAskedAgain: boolean; complainedAt: number };

/** Next loads this file once for each bundle; one process delivers once at a time. */
const kept = globalThis as typeof globalThis & { carafeDelivery?: Delivery };

/**
 * Sends every mail that is due; a call during a run joins it, and what was queued meanwhile goes out
 * with it. Never throws: a problem is for the log.
 */
export function deliverMails(): Promise<void> {
  kept.carafeDelivery ??= { isAskedAgain: false, complainedAt: Number.NEGATIVE_INFINITY };
  const delivery = kept.carafeDelivery;
  delivery.isAskedAgain = true;
  delivery.run ??= run(delivery);
  return delivery.run;
}

async function run(delivery: Delivery): Promise<void> {
  try {
    while (delivery.isAskedAgain) {
      delivery.isAskedAgain = false;
      await deliverDueMails({ compose: composeMail });
    }
  } catch (error) {
    complain(delivery, error);
  } finally {
    delivery.run = undefined;
  }
}

function complain(delivery: Delivery, error: unknown): void {
  if (performance.now() - delivery.complainedAt < SILENCE_MS) return;
  delivery.complainedAt = performance.now();
  console.error(`Mails wait for the database: ${errorLine(error)}.`);
}

/** Sends what waits, now and every half minute for as long as the process lives. */
export function deliverRegularly(): void {
  void deliverMails();
  setInterval(() => void deliverMails(), PERIOD_MS).unref();
}
