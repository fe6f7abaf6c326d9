import type { FlashKey } from "@/lib/http/flash-messages";
import { publication } from "@/lib/site/publication";

/** What is said to whoever has made an account, by a form or by the link in a mail. */
export async function accountMade(): Promise<FlashKey> {
  const { registration } = await publication();
  return registration === "approval" ? "account-awaits-approval" : "account-created";
}
