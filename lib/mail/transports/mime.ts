import type { SendMailOptions } from "nodemailer";
import { settings } from "../../config/settings";
import { deliverableAddress } from "../../text/email-address";
import type { Message } from "../messages/layout";

// What the transports have in common.

/** A program wrote it, and no other program should answer (RFC 3834). */
export const AUTOMATIC = { "Auto-Submitted": "auto-generated" };

/** A message as nodemailer takes it; the address is taken as it is, also if it holds a comma. */
export function mimeOf({ to, subject, text, html }: Message, from: string, key: string) {
  return {
    from,
    to: { name: "", address: deliverableAddress(to) },
    subject,
    text,
    html,
    headers: AUTOMATIC,
    messageId: `<${key}@${new URL(settings().siteUrl).hostname}>`,
    disableFileAccess: true,
    disableUrlAccess: true,
  } satisfies SendMailOptions;
}

/** Waits for a mail service, but no longer than `timeoutMs`: then throws. */
export async function withTimeout<T>(timeoutMs: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    const error = new Error(`the mail service did not answer within ${timeoutMs / 1000} seconds`);
    timer = setTimeout(() => reject(error), timeoutMs);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
