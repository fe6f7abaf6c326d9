import { deliverMails } from "./deliver-mails";

const PERIOD_MS = 30_000;

/** Sends what waits, now and every half minute for as long as the process lives. */
export function deliverRegularly(): void {
  void deliverMails();
  setInterval(() => void deliverMails(), PERIOD_MS).unref();
}
