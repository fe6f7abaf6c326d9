import { timingSafeEqual } from "node:crypto";
import { derivedSecret } from "./secret";

/** What the operator's tool shows to the running site; both make it from AUTH_SECRET. */
export function operatorToken(secret?: string): string {
  return derivedSecret("operator", secret);
}

/** Whether a request's Authorization header is the operator's. */
export function isOperator(authorization: string | null): boolean {
  const expected = Buffer.from(`Bearer ${operatorToken()}`);
  const given = Buffer.from(authorization ?? "");
  return given.length === expected.length && timingSafeEqual(given, expected);
}
