import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { derivedSecret } from "./secret";

const ALGORITHM = "aes-256-gcm";
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** Text that only this site can read again: AES-256-GCM under a key derived from AUTH_SECRET, in base64. */
export function encrypt(text: string, purpose: string): string {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv(ALGORITHM, keyFor(purpose), iv);
  const encrypted = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), encrypted]).toString("base64");
}

/** What `encrypt` was given. Throws if the text was altered or AUTH_SECRET is another than then. */
export function decrypt(encrypted: string, purpose: string): string {
  const bytes = Buffer.from(encrypted, "base64");
  const iv = bytes.subarray(0, IV_BYTES);
  const tag = bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES);
  const decipher = createDecipheriv(ALGORITHM, keyFor(purpose), iv).setAuthTag(tag);
  const text = decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES));
  return Buffer.concat([text, decipher.final()]).toString("utf8");
}

function keyFor(purpose: string): Buffer {
  return Buffer.from(derivedSecret(purpose), "base64");
}
