"use server";

import { redirectWithFlash } from "@/lib/flash/flash";
import { signOut } from "@/lib/sessions/auth";
import { currentSessionToken } from "@/lib/sessions/current-user";
import { endSession } from "@/lib/sessions/mutations";

/** Ends the session of whoever asks, if there is one; a visitor loses nothing. */
export async function logOut(): Promise<void> {
  const sessionToken = await currentSessionToken();
  if (sessionToken) await endSession(sessionToken);
  await signOut({ redirect: false });
  await redirectWithFlash("/", "logged-out");
}
