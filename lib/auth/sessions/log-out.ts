import { signOut } from "./auth";
import { currentSessionToken } from "./current-user";
import { endSession } from "./mutations";

/** In an action: ends the session of whoever asks, if there is one, and takes back its cookie. */
export async function logOutHere(): Promise<void> {
  const sessionToken = await currentSessionToken();
  if (sessionToken) await endSession(sessionToken);
  await signOut({ redirect: false, redirectTo: "/" });
}
