import { createHash } from "node:crypto";
import type { MailSettings } from "../../config/service-settings";
import { settings } from "../../config/settings";
import type { Message } from "../messages/layout";

/** A service that takes longer counts as failed; far below the time for which a mail is claimed. */
export const SEND_TIMEOUT_MS = 20_000;

/**
 * Sends a mail by the transport that the settings name, which is loaded with the first. `id` is that of its row. Throws if
 * it cannot.
 */
export async function sendMail(
  id: string,
  message: Message,
  timeoutMs = SEND_TIMEOUT_MS,
  mail: MailSettings = settings().mail,
): Promise<void> {
  const key = idempotencyKey(id, message);
  switch (mail.transport) {
    case "smtp": {
      const { sendBySmtp } = await import("./smtp");
      return sendBySmtp(mail, message, key, timeoutMs);
    }
    case "resend": {
      const { sendByResend } = await import("./resend");
      return sendByResend(mail, message, key, timeoutMs);
    }
    case "file": {
      const { writeMailFile } = await import("./file");
      return writeMailFile(message, key);
    }
  }
}

/**
 * Names a mail to services that drop copies: the same at every attempt to send the same words. A
 * mail with a newer link has another, because the link before it no longer works.
 */
function idempotencyKey(id: string, message: Message): string {
  const words = createHash("sha256").update(JSON.stringify(message)).digest("hex");
  return `${id}.${words.slice(0, 16)}`;
}
