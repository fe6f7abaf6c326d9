import * as z from "zod";
import { settings } from "../../config/settings";
import { safeCallbackUrl } from "../callback-url";

export const PROVIDER_IDS = ["github", "oidc"] as const;

export type ProviderId = (typeof PROVIDER_IDS)[number];

/** Another site that can say who somebody is. */
export type LoginProvider = { id: ProviderId; name: string };

/** What a provider's button sends. */
export const providerSchema = z.object({
  provider: z.enum(PROVIDER_IDS),
  callbackUrl: z.string().default("").transform(safeCallbackUrl),
});

/** The providers that the operator has set up. */
export function loginProviders(): LoginProvider[] {
  const { github, oidc } = settings();
  return PROVIDER_IDS.filter((id) => ({ github, oidc })[id]).map(loginProvider);
}

/** The provider with this id, if the operator has set it up. */
export function findLoginProvider(id: string): LoginProvider | null {
  return loginProviders().find((provider) => provider.id === id) ?? null;
}

/** A provider by its id, also one that the operator has given up since somebody connected it. */
export function loginProvider(id: ProviderId): LoginProvider {
  const name = id === "github" ? "GitHub" : (settings().oidc?.name ?? "OpenID Connect");
  return { id, name };
}
