import { after } from "next/server";
import { deliverMails } from "../jobs/deliver-mail";

/** In an action: sends what waits once the answer is on its way. */
export function deliverSoon(): void {
  after(() => deliverMails());
}
