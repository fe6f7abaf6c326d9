import { customFetch } from "next-auth";
import type { OAuthConfig, OIDCConfig } from "next-auth/providers";
import GitHub from "next-auth/providers/github";
import { fetchInTime } from "../auth/providers/fetch-in-time";
import { githubProfile } from "../auth/providers/github";
import { type Settings, settings } from "../config/settings";

type Profile = Record<string, unknown>;
type AuthProvider = OAuthConfig<Profile> | OIDCConfig<Profile>;

/** The providers that the operator has set up, as Auth.js asks for them. */
export function authProviders(): AuthProvider[] {
  const { github, oidc } = settings();
  return [...(github ? [gitHubFor(github)] : []), ...(oidc ? [openIdFor(oidc)] : [])];
}

function gitHubFor(client: NonNullable<Settings["github"]>): AuthProvider {
  return GitHub({
    ...client,
    checks: ["pkce", "state"],
    userinfo: { request: ({ tokens }: Tokens) => githubProfile(tokens.access_token) },
    profile: ({ id }) => ({ id: String(id) }),
    [customFetch]: fetchInTime,
  }) as unknown as AuthProvider;
}

type Tokens = { tokens: { access_token: string } };

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
      [customFetch]: fetchInTime,
    },
  } as OIDCConfig<Profile>;
}
