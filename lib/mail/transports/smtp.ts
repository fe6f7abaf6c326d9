import { createTransport } from "nodemailer";
import type { MailSettings } from "../../config/service-settings";
import type { Message } from "../messages/layout";
import { mimeOf, withTimeout } from "./mime";

type SmtpSettings = Extract<MailSettings, { transport: "smtp" }>;

/** Hands a mail to the SMTP server of the settings. */
export async function sendBySmtp(
  { url, from }: SmtpSettings,
  message: Message,
  key: string,
  timeoutMs: number,
): Promise<void> {
  const transport = createTransport({
    url,
    dnsTimeout: timeoutMs,
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
  });
  try {
    // Each of nodemailer's limits is for one step; a server can take them all.
    await withTimeout(timeoutMs, transport.sendMail(mimeOf(message, from, key)));
  } finally {
    transport.close();
  }
}
