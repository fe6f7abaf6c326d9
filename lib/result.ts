/** What came of an attempt: a value, or why it was refused. Whatever nobody foresaw is thrown instead. */
export type Result<Value, Refused extends Problem = Problem> =
  | { ok: true; value: Value }
  | { ok: false; problem: Refused };

/** There is none, or none for whoever asks. */
export type NotFound = { code: "not-found" };
/** It exists, and is somebody else's. */
export type Forbidden = { code: "forbidden" };
/** Whoever asks has not, or no longer, the role for it. */
export type NotAllowed = { code: "not-allowed" };
/** Nobody has this password, or not whoever was named. */
export type WrongPassword = { code: "wrong-password" };
/** Whoever would log in is suspended. */
export type Suspended = { code: "suspended" };
/** The site would be without an owner. */
export type LastOwner = { code: "last-owner" };
/** It was there, and has been deleted since. */
export type Gone = { code: "gone" };
/** Somebody else was faster. */
export type Conflict = { code: "conflict" };
/** Tried too often; how long to wait, in seconds. */
export type TooMany = { code: "too-many"; waitSeconds: number };
/** What is wrong with what was typed, in words, by field. */
export type Invalid = { code: "invalid"; errors: Record<string, string> };

/** There is no room for more. */
export type Full = { code: "full" };

/** Why something is refused. What more a refusal says, its own type adds. */
export type Problem =
  | NotFound
  | Forbidden
  | NotAllowed
  | WrongPassword
  | Suspended
  | LastOwner
  | Gone
  | Conflict
  | TooMany
  | Invalid
  | Full;

export const NOT_FOUND: NotFound = { code: "not-found" };
export const FORBIDDEN: Forbidden = { code: "forbidden" };
export const WRONG_PASSWORD: WrongPassword = { code: "wrong-password" };
export const SUSPENDED: Suspended = { code: "suspended" };
export const CONFLICT: Conflict = { code: "conflict" };
export const NOT_ALLOWED: NotAllowed = { code: "not-allowed" };
export const LAST_OWNER: LastOwner = { code: "last-owner" };
export const GONE: Gone = { code: "gone" };

export function ok(): { ok: true; value: undefined };
export function ok<Value>(value: Value): { ok: true; value: Value };
export function ok(value?: unknown) {
  return { ok: true, value };
}

export function refused<Refused extends Problem>(
  problem: Refused,
): { ok: false; problem: Refused } {
  return { ok: false, problem };
}

export function invalid(errors: Record<string, string>): { ok: false; problem: Invalid } {
  return refused({ code: "invalid", errors });
}
