import { OperatorError } from "./operator-error";

// Settings of services outside, which come in groups: some make sense only together.

/** What carries mails away: a service, or files in DATA_DIR. */
export type MailSettings =
  | { transport: "file" }
  | { transport: "smtp"; url: string; from: string }
  | { transport: "resend"; apiKey: string; from: string };

/** How another provider of logins knows this site. */
export type Client = { clientId: string; clientSecret: string };

export type OidcSettings = Client & { issuer: string; name: string };

type Given<Name extends string> = { [name in Name]?: string };
type MailNames = "SMTP_URL" | "RESEND_API_KEY" | "MAIL_FROM";
type GithubNames = "AUTH_GITHUB_ID" | "AUTH_GITHUB_SECRET";
type OidcNames = "AUTH_OIDC_ISSUER" | "AUTH_OIDC_ID" | "AUTH_OIDC_SECRET";

/** Which transport the given settings choose. Throws OperatorError if they are for both, or lack the sender. */
export function mailOf(given: Given<MailNames>): MailSettings {
  const { SMTP_URL: url, RESEND_API_KEY: apiKey, MAIL_FROM: from } = given;
  if (!url && !apiKey) return { transport: "file" };
  if (url && apiKey) {
    throw new OperatorError("Only one of the settings SMTP_URL and RESEND_API_KEY can be set.");
  }
  if (!from) {
    throw new OperatorError(
      `The setting MAIL_FROM must be set with ${url ? "SMTP_URL" : "RESEND_API_KEY"}.`,
    );
  }
  return url
    ? { transport: "smtp", url, from }
    : { transport: "resend", apiKey: apiKey as string, from };
}

/** Null where logins at GitHub are not set up. Throws OperatorError if half of it is missing. */
export function githubOf(given: Given<GithubNames>): Client | null {
  requireTogether(given, "AUTH_GITHUB_ID", "AUTH_GITHUB_SECRET");
  const { AUTH_GITHUB_ID: clientId, AUTH_GITHUB_SECRET: clientSecret } = given;
  return clientId && clientSecret ? { clientId, clientSecret } : null;
}

/** Null where logins by OpenID Connect are not set up. Throws OperatorError if a part is missing. */
export function oidcOf(given: Given<OidcNames> & { AUTH_OIDC_NAME: string }): OidcSettings | null {
  requireTogether(given, "AUTH_OIDC_ISSUER", "AUTH_OIDC_ID", "AUTH_OIDC_SECRET");
  const {
    AUTH_OIDC_ISSUER: issuer,
    AUTH_OIDC_ID: clientId,
    AUTH_OIDC_SECRET: clientSecret,
  } = given;
  return issuer && clientId && clientSecret
    ? { issuer, clientId, clientSecret, name: given.AUTH_OIDC_NAME }
    : null;
}

function requireTogether<Name extends string>(given: Given<Name>, ...names: Name[]): void {
  const missing = names.find((name) => !given[name]);
  const present = names.find((name) => given[name]);
  if (missing && present) {
    throw new OperatorError(`The setting ${missing} must be set with ${present}.`);
  }
}
