import * as z from "zod";

// What a setting may look like, and what is said of one that does not.

export function wholeNumber(min: number, max: number) {
  const message = `must be a whole number from ${min} to ${max}`;
  return z
    .string()
    .regex(/^\d{1,9}$/, message)
    .transform(Number)
    .refine((number) => number >= min && number <= max, message);
}

/** An address of a whole site; gives its origin, without a trailing slash. */
export function origin() {
  return z
    .string()
    .refine(isOrigin, "must be an address such as https://blog.example.org, without a path")
    .transform((text) => new URL(text).origin);
}

export function addressOf(protocols: RegExp, message: string) {
  return z.string().refine((text) => URL.canParse(text) && protocols.test(text), message);
}

export const smtpUrl = z
  .string()
  .refine(
    isSmtpUrl,
    "must be an address such as smtps://user:password@mail.example.org, special characters percent-encoded",
  );

/** "Carafe <blog@example.org>" or "blog@example.org" */
export const sender = z
  .string()
  .regex(
    /^([^<>@\r\n]*<[^<>@\s]+@[^<>@\s]+>|[^<>@\s]+@[^<>@\s]+)$/,
    "must be an email address such as Carafe <blog@example.org>",
  );

function isOrigin(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  return /^https?:$/.test(url.protocol) && url.pathname === "/" && !url.search && !url.username;
}

/** Nodemailer decodes the user and the password, and fails at a `%` that is no code. */
function isSmtpUrl(text: string): boolean {
  if (!/^smtps?:\/\/./.test(text) || !URL.canParse(text)) return false;
  const { hostname, username, password } = new URL(text);
  try {
    return hostname !== "" && decodeURIComponent(username + password) !== null;
  } catch {
    return false;
  }
}
