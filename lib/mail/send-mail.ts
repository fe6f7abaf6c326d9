import type { MailSettings } from "../config/service-settings";
import { settings } from "../config/settings";
import { mailKey } from "./mail-key";
import type { Message } from "./message";
import { writeToOutbox } from "./outbox";
import { sendByResend } from "./resend";
import { sendBySmtp } from "./smtp";

/** A service that takes longer counts as failed; far below the lease of a delivery. */
export const SEND_TIMEOUT_MS = 20_000;

/** Sends a mail in the way that the settings name. `id` is that of its row. Throws if it cannot. */
export async function sendMail(
  id: string,
  message: Message,
  timeoutMs = SEND_TIMEOUT_MS,
  mail: MailSettings = settings().mail,
): Promise<void> {
  const key = mailKey(id, message);
  switch (mail.way) {
    case "smtp":
      return sendBySmtp(mail, message, key, timeoutMs);
    case "resend":
      return sendByResend(mail, message, key, timeoutMs);
    case "outbox":
      return writeToOutbox(message, key);
  }
}
