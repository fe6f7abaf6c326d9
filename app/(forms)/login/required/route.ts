import { redirect } from "next/navigation";
import type { NextRequest } from "next/server";
import { currentUser } from "@/lib/adapters/current-user";
import { setFlash } from "@/lib/adapters/flash";
import { removeSessionCookie } from "@/lib/adapters/session-cookie";
import { loginAddress, safeCallbackUrl } from "@/lib/auth/callback-url";

/**
 * Leads somebody whose session has ended to the login page. A page can neither take back the dead
 * cookie nor leave a message; this address can. Who is logged in after all goes on.
 */
export async function GET(request: NextRequest): Promise<never> {
  const callbackUrl = safeCallbackUrl(request.nextUrl.searchParams.get("callbackUrl"));
  if (await currentUser()) redirect(callbackUrl);
  await removeSessionCookie();
  await setFlash("log-in-first");
  redirect(loginAddress(callbackUrl));
}
