import { z } from "zod";
import { atMost, characters, line } from "../forms/text";

const USERNAME_MIN = 2;
const USERNAME_MAX = 20;
const EMAIL_MAX = 120;
const PASSWORD_MIN = 8;
/** bcrypt reads no further; a longer password would be cut without a word. */
const PASSWORD_MAX_BYTES = 72;

/** The letters of a username. */
export const USERNAME_PATTERN = /^[\p{L}\p{M}\p{Nd}_.-]+$/u;

export const usernameSchema = line("Please choose a username.")
  .transform((text) => text.normalize("NFKC"))
  .refine(
    (text) => characters(text) >= USERNAME_MIN && characters(text) <= USERNAME_MAX,
    `A username has ${USERNAME_MIN} to ${USERNAME_MAX} characters.`,
  )
  .refine((text) => USERNAME_PATTERN.test(text), "Use only letters, digits, _, - and .")
  // A name of dots alone would be a path that browsers walk up.
  .refine((text) => /[\p{L}\p{Nd}]/u.test(text), "Use at least one letter or digit.");

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
    `A password has at least ${PASSWORD_MIN} characters, not counting spaces at its ends.`,
  )
  .refine(
    (text) => new TextEncoder().encode(text).length <= PASSWORD_MAX_BYTES,
    `A password has at most ${PASSWORD_MAX_BYTES} bytes, which is ${PASSWORD_MAX_BYTES} plain letters and digits.`,
  );

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
  email: line("Please enter your email address."),
  password: z.string().min(1, "Please enter your password."),
  // Not typed by a person, so the browser's check does not see them.
  remember: z.string().default(""),
  callbackUrl: z.string().default(""),
});
