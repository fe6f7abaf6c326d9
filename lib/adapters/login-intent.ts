import { cookies } from "next/headers";
import * as z from "zod";
import type { LoginIntent } from "../auth/providers/login-problems";
import { MINUTE_MS } from "../config/durations";
import { settings } from "../config/settings";
import { siteNowMs } from "../database/clock";
import { isSecure } from "../http/session-cookie";
import { decrypt, encrypt } from "../secrets/encryption";

const INTENT_TTL_MS = 10 * MINUTE_MS;
const COOKIE = "carafe-login-intent";
const PURPOSE = "login intent";
/** The provider's answer is the only request that needs it. */
const PATH = "/api/auth/callback";

const sealedSchema = z.object({
  intent: z.object({ callbackUrl: z.string(), memberId: z.string().nullable() }),
  expires: z.number(),
});

/** In an action: keeps the intent for ten minutes in a cookie that only this site can read. */
export async function rememberIntent(intent: LoginIntent): Promise<void> {
  const sealed = { intent, expires: siteNowMs() + INTENT_TTL_MS };
  (await cookies()).set(COOKIE, encrypt(JSON.stringify(sealed), PURPOSE), {
    path: PATH,
    httpOnly: true,
    sameSite: "lax",
    secure: isSecure(settings().siteUrl),
    maxAge: INTENT_TTL_MS / 1000,
  });
}

/** The intent that this browser came with, once: its cookie is taken back. */
export async function takeIntent(): Promise<LoginIntent | null> {
  const jar = await cookies();
  const cookie = jar.get(COOKIE);
  jar.delete({ name: COOKIE, path: PATH, secure: isSecure(settings().siteUrl) });
  return cookie ? opened(cookie.value) : null;
}

function opened(sealed: string): LoginIntent | null {
  try {
    const { intent, expires } = sealedSchema.parse(JSON.parse(decrypt(sealed, PURPOSE)));
    return expires > siteNowMs() ? intent : null;
  } catch {
    return null; // not sealed by us
  }
}
