import { headers } from "next/headers";
import NextAuth, { AuthError, type NextAuthConfig } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { REMEMBERED_TTL_MS, startPasswordSession, startSession } from "../auth/sessions/mutations";
import { settings } from "../config/settings";
import { isSecure } from "../http/session-cookie";
import { authSecret } from "../secrets/secret";
import { findByCredentials } from "../users/queries";
import { authProviders } from "./authjs-providers";

declare module "next-auth" {
  interface User {
    sessionToken?: string;
  }
}

/** What the login form hands over, as Auth.js passes it on: all text. */
export type LoginCredentials = { email: string; password: string; remember: string };

/** Where Auth.js leads when something fails; whoever calls it sees that and says so on a page of ours. */
export const FAILURE_PAGE = "/login/failed";

/**
 * Auth.js with email and password and the operator's providers. Its token carries nothing but the
 * id of a Session row, so that a session can be ended; docs/decisions/sessions.md tells more.
 */
export function authConfig() {
  // Auth.js reads its own address here; it must not come from the request's Host header.
  process.env.AUTH_URL = settings().siteUrl;
  return {
    secret: authSecret(),
    trustHost: true,
    useSecureCookies: isSecure(settings().siteUrl),
    session: { strategy: "jwt", maxAge: REMEMBERED_TTL_MS / 1000 },
    pages: { signIn: FAILURE_PAGE, error: FAILURE_PAGE },
    logger: { error: logUnexpected },
    providers: [
      Credentials({ authorize: (given) => authorize(given as LoginCredentials) }),
      ...authProviders(),
    ],
    callbacks: {
      jwt: async ({ token, user, account }) => {
        if (!user) return token;
        if (account?.type === "credentials") return { sessionToken: user.sessionToken };
        return { sessionToken: await startSession(String(user.id), true, await userAgent()) };
      },
    },
  } satisfies NextAuthConfig;
}

export const { signIn, signOut } = NextAuth(authConfig);

async function authorize({ email, password, remember }: LoginCredentials) {
  const verified = await findByCredentials(email, password);
  if (!verified) return null;
  const token = await startPasswordSession(verified, remember === "on", await userAgent());
  return token ? { id: verified.userId, sessionToken: token } : null;
}

/** What the browser that asks says of itself. */
async function userAgent(): Promise<string> {
  return (await headers()).get("user-agent") ?? "";
}

/** A wrong password, turning back at a provider or a forged answer are everyday events, not errors. */
const EVERYDAY = ["CredentialsSignin", "OAuthCallbackError", "InvalidCheck"];

/** Prints what Auth.js reports, if an operator can do something about it. */
function logUnexpected(error: Error): void {
  if (error instanceof AuthError && EVERYDAY.includes(error.type)) return;
  console.error(error);
}
