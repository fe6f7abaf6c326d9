import type { MailSettings } from "../config/service-settings";

const LOG_MAX = 300;

/**
 * Why something failed, on one line for the operator's log. The service's password and links in
 * mails, which a server may quote, are left out.
 */
export function reasonOf(error: unknown, mail: MailSettings): string {
  const words = error instanceof Error ? error.message : String(error);
  const safe = secretsOf(mail).reduce((text, secret) => text.replaceAll(secret, "…"), words);
  return safe
    .replace(/https?:\/\/\S+/g, "…")
    .replace(/[\s\p{C}]+/gu, " ")
    .trim()
    .replace(/\.$/, "")
    .slice(-LOG_MAX);
}

function secretsOf(mail: MailSettings): string[] {
  if (mail.way === "outbox") return [];
  if (mail.way === "resend") return [mail.apiKey];
  const { password } = new URL(mail.url);
  return password ? [password, decodeURIComponent(password)] : [];
}
