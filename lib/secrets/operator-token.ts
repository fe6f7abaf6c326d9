import { timingSafeEqual } from "node:crypto";
import { settings } from "../config/settings";
import { derivedSecret } from "./secret";

/** What the operator's tool shows to the running site; both make it from AUTH_SECRET. */
export function operatorToken(secret?: string): string {
  return derivedSecret("operator", secret);
}

/** Whether a request's Authorization header is the operator's. */
export function isOperator(authorization: string | null): boolean {
  return isBearer(authorization, operatorToken());
}

/** Whether it is the operator's, or that of a scheduler outside who knows CRON_SECRET. */
export function isScheduler(authorization: string | null): boolean {
  const { cronSecret } = settings();
  const isOutside = cronSecret !== undefined && isBearer(authorization, cronSecret);
  return isOutside || isOperator(authorization);
}

function isBearer(authorization: string | null, secret: string): boolean {
  const expected = Buffer.from(`Bearer ${secret}`);
  const given = Buffer.from(authorization ?? "");
  return given.length === expected.length && timingSafeEqual(given, expected);
}
