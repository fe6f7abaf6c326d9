import { createTransport } from "nodemailer";
import type { MailSettings } from "../config/service-settings";
import type { Message } from "./message";
import { mimeOf } from "./mime";
import { within } from "./within";

type SmtpSettings = Extract<MailSettings, { way: "smtp" }>;

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
    await within(timeoutMs, transport.sendMail(mimeOf(message, from, key)));
  } finally {
    transport.close();
  }
}
