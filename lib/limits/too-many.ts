import type { FormState } from "../forms/form-state";
import { respondWith } from "../http/request-context";

/** The answer to one attempt too many: status 429, the wait in words, and what was typed. */
export function tooMany(values: Record<string, string>, seconds: number): FormState {
  respondWith(429, { "Retry-After": String(seconds) });
  return {
    values,
    errors: {},
    message: `Too many attempts. Please wait ${inWords(seconds)} and try again.`,
  };
}

/** Rounded up, so that it is over when it says so. */
function inWords(seconds: number): string {
  const minutes = Math.ceil(seconds / 60);
  if (minutes < 2) return "a minute";
  return minutes <= 60 ? `${minutes} minutes` : `${Math.ceil(minutes / 60)} hours`;
}
