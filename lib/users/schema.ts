import { z } from "zod";
import { atMost, characters, line, normalized } from "../forms/text";

const USERNAME_MIN = 2;
export const USERNAME_MAX = 20;
const EMAIL_MAX = 120;
const PASSWORD_MIN = 8;
/** Longer than any password, also of a blog that has let people type more than 72 bytes. */
const LOGIN_PASSWORD_MAX = 1_000;
/** bcrypt reads no further; a longer password would be cut without a word. */
const PASSWORD_MAX_BYTES = 72;

/** The letters of a username. */
export const USERNAME_PATTERN = /^[\p{L}\p{M}\p{Nd}_.-]+$/u;

/** A name as it stands in addresses: NFKC, 2 to 20 characters. */
export const usernameSchema = line("Please choose a username.")
  .transform((text) => normalized(text, "NFKC"))
  .refine(
    (text) => characters(text) >= USERNAME_MIN && characters(text) <= USERNAME_MAX,
    `Please use ${USERNAME_MIN} to ${USERNAME_MAX} characters.`,
  )
  .refine((text) => USERNAME_PATTERN.test(text), "Please use only letters, digits, _, - and .")
  // A name of dots alone would be a path that browsers walk up.
  .refine((text) => /[\p{L}\p{Nd}]/u.test(text), "Please use at least one letter or digit.");

const email = line("Please enter your email address.")
  .superRefine(atMost(EMAIL_MAX, "An email address"))
  .refine(
    (text) => z.email().safeParse(text).success,
    "Please enter an email address such as name@example.com.",
  );

const password = z
  .string()
  .min(1, "Please choose a password.")
  .refine(
    (text) => characters(text.trim()) >= PASSWORD_MIN,
    `Please use at least ${PASSWORD_MIN} characters, not counting spaces at the start or end.`,
  )
  .refine(
    (text) => new TextEncoder().encode(text).length <= PASSWORD_MAX_BYTES,
    `Please use at most ${PASSWORD_MAX_BYTES} bytes: ${PASSWORD_MAX_BYTES} plain letters or digits, fewer of others.`,
  );

/** The form of a new account, in the browser and in the action. */
export const registrationSchema = z
  .object({ username: usernameSchema, email, password, confirmPassword: z.string() })
  .refine((form) => form.password === form.confirmPassword, {
    path: ["confirmPassword"],
    message: "Passwords must match.",
    when: ({ value }) => z.looseObject({ password: z.string().min(1) }).safeParse(value).success,
  });

export type Registration = z.output<typeof registrationSchema>;

/** Login asks only that something was typed: whether it is right, the answer says for both fields at once. */
export const loginSchema = z.object({
  email: line("Please enter your email address.").superRefine(
    atMost(EMAIL_MAX, "An email address"),
  ),
  password: z
    .string()
    .min(1, "Please enter your password.")
    .max(LOGIN_PASSWORD_MAX, "No password here is as long as this."),
  // Not typed by a person, so the browser's check does not see them.
  remember: z.string().default(""),
  callbackUrl: z.string().default(""),
});
