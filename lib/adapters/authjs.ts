import NextAuth, { AuthError, customFetch, type NextAuthConfig } from "next-auth";
import type { OAuthConfig, OIDCConfig } from "next-auth/providers";
import GitHub from "next-auth/providers/github";
import { fetchWithTimeout } from "../auth/providers/fetch-with-timeout";
import { githubProfile } from "../auth/providers/github";
import { REMEMBERED_TTL_MS, startSession } from "../auth/sessions/mutations";
import { type Settings, settings } from "../config/settings";
import { isSecure } from "../http/session-cookie";
import { log } from "../log/log";
import { authSecret } from "../secrets/secret";
import { currentClient } from "./request";

/** Where Auth.js leads when something fails; whoever calls it sees that and says so on a page of ours. */
export const FAILURE_PAGE = "/login/failed";

/**
 * Auth.js with the operator's providers. Its token carries nothing but the id of a Session row, as
 * session-cookie.ts makes it for passwords, so that a session can be ended.
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
    providers: authProviders(),
    callbacks: {
      jwt: async ({ token, user }) => {
        if (!user) return token;
        const { userAgent } = await currentClient();
        return { sessionToken: await startSession(String(user.id), true, userAgent) };
      },
    },
  } satisfies NextAuthConfig;
}

export const { signIn } = NextAuth(authConfig);

/** Turning back at a provider or a forged answer are everyday events, not errors. */
const EVERYDAY = ["OAuthCallbackError", "InvalidCheck"];

/** Prints what Auth.js reports, if an operator can do something about it. */
function logUnexpected(error: Error): void {
  if (error instanceof AuthError && EVERYDAY.includes(error.type)) return;
  log.error(error, "Auth.js failed.");
}

type Profile = Record<string, unknown>;
type AuthProvider = OAuthConfig<Profile> | OIDCConfig<Profile>;
type Tokens = { tokens: { access_token: string } };

/** The providers that the operator has set up, as Auth.js asks for them. */
function authProviders(): AuthProvider[] {
  const { github, oidc } = settings();
  return [...(github ? [gitHubFor(github)] : []), ...(oidc ? [openIdFor(oidc)] : [])];
}

function gitHubFor(client: NonNullable<Settings["github"]>): AuthProvider {
  return GitHub({
    ...client,
    checks: ["pkce", "state"],
    userinfo: { request: ({ tokens }: Tokens) => githubProfile(tokens.access_token) },
    profile: ({ id }) => ({ id: String(id) }),
    [customFetch]: fetchWithTimeout,
  }) as unknown as AuthProvider;
}

function openIdFor({
  issuer,
  clientId,
  clientSecret,
}: NonNullable<Settings["oidc"]>): AuthProvider {
  return {
    id: "oidc",
    name: "OpenID Connect",
    type: "oidc",
    options: {
      issuer,
      clientId,
      clientSecret,
      checks: ["pkce", "state", "nonce"],
      // A provider need not put the email address into the ID token, but must give it when asked.
      idToken: false,
      // The same subject at another issuer is somebody else.
      profile: ({ sub }) => ({ id: `${issuer}#${sub}` }),
      [customFetch]: fetchWithTimeout,
    },
  } as OIDCConfig<Profile>;
}
