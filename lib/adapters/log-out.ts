import { endSession } from "../auth/sessions/mutations";
import { signOut } from "./authjs";
import { currentSessionToken } from "./current-user";

/** In an action: ends the session of whoever asks, if there is one, and takes back its cookie. */
export async function logOutHere(): Promise<void> {
  const sessionToken = await currentSessionToken();
  if (sessionToken) await endSession(sessionToken);
  await signOut({ redirect: false, redirectTo: "/" });
}
