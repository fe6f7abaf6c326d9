import { emailSchema } from "../../users/schema";
import type { ProviderId } from "./providers";

/** Who somebody is, as a provider says. */
export type Identity = {
  provider: ProviderId;
  /** Names this person at the provider for good. */
  providerAccountId: string;
  type: "oauth" | "oidc";
  /** Null if there is none, or none that an account here could have. */
  email: string | null;
  /** Whether the provider says that the address is proven to be theirs. */
  isEmailVerified: boolean;
  /** A name to make a username from. */
  name: string;
};

type Account = { provider: string; providerAccountId: string; type: string };

/** Reads what a provider has sent: the claims of OpenID Connect, or GitHub's profile. */
export function identityOf(account: Account, profile: Record<string, unknown>): Identity {
  const email = emailSchema.safeParse(profile.email).data ?? null;
  return {
    provider: account.provider as ProviderId,
    providerAccountId: account.providerAccountId,
    type: account.type === "oidc" ? "oidc" : "oauth",
    email,
    // Some providers send the word instead of the value.
    isEmailVerified: email !== null && [true, "true"].includes(profile.email_verified as string),
    name: nameOf(profile, email),
  };
}

/** Names are public: of an email address, only what stands before the @ is used. */
function nameOf(profile: Record<string, unknown>, email: string | null): string {
  const { login, preferred_username, nickname, name } = profile;
  const given = [login, preferred_username, nickname, name, email].find(
    (text) => typeof text === "string" && text.trim(),
  );
  return String(given ?? "").replace(/@.*$/s, "");
}
