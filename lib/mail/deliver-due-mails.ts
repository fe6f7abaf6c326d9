import { deliverMail } from "./deliver-mail";
import { findDueMail } from "./queries";

/** Sends every mail that is due, oldest first. Throws only if the database does. */
export async function deliverDueMails(
  now: () => Date = () => new Date(),
  timeoutMs?: number,
): Promise<void> {
  for (let mail = await findDueMail(now()); mail; mail = await findDueMail(now())) {
    await deliverMail(mail, now(), timeoutMs);
  }
}
