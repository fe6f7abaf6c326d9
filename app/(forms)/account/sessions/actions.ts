"use server";

import * as z from "zod";
import { orWait } from "@/app/answers";
import { redirectWithFlash } from "@/lib/adapters/flash";
import { requireSender } from "@/lib/adapters/form-sender";
import { currentSessionToken, endCurrentSession } from "@/lib/adapters/session-cookie";
import * as sessions from "@/lib/auth/sessions/mutations";

/** Logs out one of one's own browsers, also this one. */
export async function endSession(sessionToken: string, form: FormData): Promise<void> {
  const user = await requireSender(form, "/account/sessions");
  if (sessionToken === (await currentSessionToken())) {
    await endCurrentSession();
    await redirectWithFlash("/", "logged-out");
  }
  const ended = await sessions.endOwnSession(user.id, z.string().catch("").parse(sessionToken));
  await orWait(ended, "/account/sessions");
  await redirectWithFlash("/account/sessions", "session-ended");
}

/** Logs out every browser of one's own but this one. */
export async function endOtherSessions(form: FormData): Promise<void> {
  const user = await requireSender(form, "/account/sessions");
  const ended = await sessions.endOwnOtherSessions(user.id, await currentSessionToken());
  await orWait(ended, "/account/sessions");
  await redirectWithFlash("/account/sessions", "other-sessions-ended");
}
