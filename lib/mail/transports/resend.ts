import { Resend } from "resend";
import type { MailSettings } from "../../config/service-settings";
import { deliverableAddress } from "../../text/email-address";
import type { Message } from "../messages/layout";
import { AUTOMATIC, withTimeout } from "./mime";

type ResendSettings = Extract<MailSettings, { transport: "resend" }>;

/** Hands a mail to Resend's API. */
export async function sendByResend(
  { apiKey, from }: ResendSettings,
  message: Message,
  key: string,
  timeoutMs: number,
): Promise<void> {
  const request = new AbortController();
  const options = { idempotencyKey: key, signal: request.signal };
  const to = deliverableAddress(message.to);
  const mail = { ...message, to, from, headers: AUTOMATIC };
  try {
    const { error } = await withTimeout(timeoutMs, new Resend(apiKey).emails.send(mail, options));
    if (error)
      throw new Error(`Resend answered ${error.statusCode ?? "nothing"}: ${error.message}`);
  } finally {
    request.abort(); // one that came too late
  }
}
