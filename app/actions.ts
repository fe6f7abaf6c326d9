"use server";

import { redirectWithFlash } from "@/lib/flash/flash";
import { logOutHere } from "@/lib/sessions/log-out";

/** Ends the session of whoever asks; a visitor loses nothing. */
export async function logOut(): Promise<void> {
  await logOutHere();
  await redirectWithFlash("/", "logged-out");
}
