import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import type { NextRequest } from "next/server";
import { currentUser } from "@/lib/adapters/current-user";
import { setFlash } from "@/lib/adapters/flash";
import { loginAddress, safeCallbackUrl } from "@/lib/auth/sessions/callback-url";
import { SESSION_COOKIES } from "@/lib/http/session-cookie";

/**
 * Leads somebody whose session has ended to the login page. A page can neither take back the dead
 * cookie nor leave a message; this address can. Who is logged in after all goes on.
 */
export async function GET(request: NextRequest): Promise<never> {
  const callbackUrl = safeCallbackUrl(request.nextUrl.searchParams.get("callbackUrl"));
  if (await currentUser()) redirect(callbackUrl);
  const jar = await cookies();
  // Without `secure` a browser ignores what is said of a cookie that it got over https.
  for (const name of SESSION_COOKIES) jar.delete({ name, secure: name.startsWith("__Secure-") });
  await setFlash("log-in-first");
  redirect(loginAddress(callbackUrl));
}
