import { createHash, randomBytes } from "node:crypto";

/** A secret for a link in a mail: 256 random bits, of which only the hash is stored. */
export function newToken(): { token: string; tokenHash: string } {
  const token = randomBytes(32).toString("base64url");
  return { token, tokenHash: hashOfToken(token) };
}

/** SHA-256 in hexadecimal; a token of 256 random bits needs no slower hash. */
export function hashOfToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
