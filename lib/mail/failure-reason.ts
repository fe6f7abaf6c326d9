import type { MailSettings } from "../config/service-settings";
import { errorLine } from "../text/error-line";

/**
 * Why a mail could not be sent, on one line for the operator's log. The service's password and links
 * in mails, which a server may quote, are left out.
 */
export function failureReason(error: unknown, mail: MailSettings): string {
  const words = error instanceof Error ? error.message : String(error);
  const safe = secretsOf(mail).reduce((text, secret) => text.replaceAll(secret, "…"), words);
  return errorLine(safe.replace(/https?:\/\/\S+/g, "…"));
}

function secretsOf(mail: MailSettings): string[] {
  if (mail.transport === "file") return [];
  if (mail.transport === "resend") return [mail.apiKey];
  const { password } = new URL(mail.url);
  return password ? [password, decodeURIComponent(password)] : [];
}
