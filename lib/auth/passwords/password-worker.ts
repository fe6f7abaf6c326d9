/** Runs in a worker thread (lib/auth/passwords/hashing.ts): bcryptjs computes for a quarter of a second. */
import bcrypt from "bcryptjs";
import { matchesHash } from "./password-hash";

export function hash({ password, cost }: { password: string; cost: number }): string {
  return bcrypt.hashSync(password, cost);
}

export function compare({ password, hash }: { password: string; hash: string }): boolean {
  return matchesHash(password, hash);
}
