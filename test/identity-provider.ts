import { createPrivateKey, generateKeyPairSync, randomBytes } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:http";
import type { Provider } from "oidc-provider";
import { freePort } from "./free-port";
import { newName } from "./people";

/** What the provider says of somebody. */
export type Claims = {
  email?: string;
  email_verified?: boolean;
  preferred_username?: string;
};

export type IdentityProvider = {
  /** How a site gets to know it. */
  settings: Record<string, string>;
  /** Somebody with an account there, whose subject is returned: it is what they log in with. */
  addMember: (claims?: Claims) => string;
  /** Does something while nobody can reach it. */
  whileDown: (act: () => Promise<void>) => Promise<void>;
  stop: () => void;
};

export const PROVIDER_NAME = "Wine Club";

/** Starts a real OpenID provider on loopback, with forms of its own, for the site at this address. */
export async function startIdentityProvider(siteUrl: string): Promise<IdentityProvider> {
  const port = await freePort();
  const settings = {
    AUTH_OIDC_ISSUER: `http://127.0.0.1:${port}`,
    AUTH_OIDC_ID: "carafe",
    AUTH_OIDC_SECRET: randomBytes(16).toString("hex"),
    AUTH_OIDC_NAME: PROVIDER_NAME,
  };
  const members = new Map<string, Claims>();
  // Made once somebody asks for it: that takes a second of a processor, and few tests log in by it.
  let provider: Promise<Provider> | undefined;
  const open = async () => {
    const server = createServer(async (request, response) => {
      provider ??= quietly(() => newProvider(settings, siteUrl, members));
      (await provider).callback()(request, response);
    });
    await once(server.listen(port, "127.0.0.1"), "listening");
    return server;
  };
  let server = await open();
  const stop = () => {
    server.close();
    server.closeAllConnections();
  };
  return {
    settings,
    addMember(claims = {}) {
      const subject = newName();
      members.set(subject, claims);
      return subject;
    },
    async whileDown(act) {
      stop();
      await act().finally(async () => {
        server = await open();
      });
    },
    stop,
  };
}

async function newProvider(
  settings: { AUTH_OIDC_ISSUER: string; AUTH_OIDC_ID: string; AUTH_OIDC_SECRET: string },
  siteUrl: string,
  members: Map<string, Claims>,
): Promise<Provider> {
  const { default: Provider } = await import("oidc-provider");
  return new Provider(settings.AUTH_OIDC_ISSUER, {
    clients: [
      {
        client_id: settings.AUTH_OIDC_ID,
        client_secret: settings.AUTH_OIDC_SECRET,
        redirect_uris: [`${siteUrl}/api/auth/callback/oidc`],
      },
    ],
    claims: { email: ["email", "email_verified"], profile: ["preferred_username"] },
    findAccount: (_, sub) => ({ accountId: sub, claims: () => ({ sub, ...members.get(sub) }) }),
    jwks: { keys: [newSigningKey()] },
    cookies: { keys: [randomBytes(16).toString("hex")] },
    pkce: { required: () => true },
    ttl: { AccessToken: 600, Grant: 600, IdToken: 600, Interaction: 600, Session: 600 },
  });
}

/**
 * By way of a text: in Node 20 the export of a key that was just made waits for ever if the garbage
 * collector meanwhile clears away what has made it; both want the same lock.
 */
function newSigningKey() {
  const { privateKey } = generateKeyPairSync("rsa", {
    modulusLength: 2048,
    privateKeyEncoding: { type: "pkcs8", format: "pem" },
    publicKeyEncoding: { type: "spki", format: "pem" },
  });
  return createPrivateKey(privateKey).export({ format: "jwk" });
}

/** It warns of what matters only where it is used in earnest. */
async function quietly<Result>(act: () => Promise<Result>): Promise<Result> {
  const { warn } = console;
  console.warn = () => {};
  return act().finally(() => {
    console.warn = warn;
  });
}
