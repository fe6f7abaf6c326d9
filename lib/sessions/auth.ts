import { headers } from "next/headers";
import NextAuth, { CredentialsSignin } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { authSecret } from "../secret";
import { settings } from "../settings";
import { findByCredentials } from "../users/queries";
import { REMEMBERED_TTL_MS, startSession } from "./mutations";
import { isSecure } from "./token";

declare module "next-auth" {
  interface User {
    sessionToken?: string;
  }
}

/** What the login form hands over, as Auth.js passes it on: all text. */
export type LoginCredentials = { email: string; password: string; remember: string };

/**
 * Auth.js with email and password. Its token carries nothing but the id of a Session row, so that
 * a session can be ended; docs/decisions/sessions.md tells more.
 */
export const { signIn, signOut } = NextAuth(() => {
  // Auth.js reads its own address here; it must not come from the request's Host header.
  process.env.AUTH_URL = settings().siteUrl;
  return {
    secret: authSecret(),
    trustHost: true,
    useSecureCookies: isSecure(settings().siteUrl),
    session: { strategy: "jwt", maxAge: REMEMBERED_TTL_MS / 1000 },
    logger: { error: logUnexpected },
    providers: [Credentials({ authorize: (given) => authorize(given as LoginCredentials) })],
    callbacks: {
      jwt: ({ token, user }) => (user ? { sessionToken: user.sessionToken } : token),
    },
  };
});

async function authorize({ email, password, remember }: LoginCredentials) {
  const userId = await findByCredentials(email, password);
  if (!userId) return null;
  const userAgent = (await headers()).get("user-agent") ?? "";
  return { id: userId, sessionToken: await startSession(userId, remember === "on", userAgent) };
}

/** A wrong password is an everyday event, not an error. */
function logUnexpected(error: Error): void {
  if (!(error instanceof CredentialsSignin)) console.error(error);
}
