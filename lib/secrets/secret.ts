import { createHmac } from "node:crypto";
import { settings } from "../config/settings";

/** The secret that signs sessions. `npm start` makes one where the operator has set none. */
export function authSecret(): string {
  const secret = settings().authSecret;
  if (!secret) throw new Error("The setting AUTH_SECRET is missing.");
  return secret;
}

/** A secret for one purpose, derived from AUTH_SECRET: 32 bytes in base64. */
export function derivedSecret(purpose: string, secret = authSecret()): string {
  return createHmac("sha256", secret).update(purpose).digest("base64");
}
