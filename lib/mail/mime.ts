import type { SendMailOptions } from "nodemailer";
import { settings } from "../config/settings";
import type { Message } from "./message";

/** A program wrote it, and no other program should answer (RFC 3834). */
export const AUTOMATIC = { "Auto-Submitted": "auto-generated" };

/** A message as nodemailer takes it; the address is taken as it is, also if it holds a comma. */
export function mimeOf({ to, subject, text, html }: Message, from: string, key: string) {
  return {
    from,
    to: { name: "", address: to },
    subject,
    text,
    html,
    headers: AUTOMATIC,
    messageId: `<${key}@${new URL(settings().siteUrl).hostname}>`,
    disableFileAccess: true,
    disableUrlAccess: true,
  } satisfies SendMailOptions;
}
