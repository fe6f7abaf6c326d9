import { waitBefore } from "../../limits/limits";
import { queueMail } from "../../mail/queue";
import { uniqueKey } from "../../text/unique-key";

/**
 * Has a link to set a new password sent to the account with this email address. The work is the same
 * whether there is one: that is looked up when the mail is sent. The seconds to wait if there were
 * too many, else 0.
 */
export async function requestResetLink(email: string): Promise<number> {
  const wait = await waitBefore("mails-to", uniqueKey(email));
  if (wait === 0) await queueMail({ kind: "password-reset", email });
  return wait;
}
