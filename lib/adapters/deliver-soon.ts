import { after } from "next/server";
import { deliverMail } from "../jobs/deliver-mail";
import { jobRunner } from "../jobs/runner";

/** In an action: sends the mails that wait once the answer is on its way. */
export function deliverSoon(): void {
  after(() => jobRunner().runNow(deliverMail));
}
