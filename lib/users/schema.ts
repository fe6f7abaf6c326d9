import { z } from "zod";
import {
  currentPassword,
  newPassword,
  optionalPassword,
  typedTwice,
} from "../auth/passwords/password-schema";
import { atMost, characters, line, normalized, optionalLines } from "../text/fields";

const USERNAME_MIN = 2;
export const USERNAME_MAX = 20;
const EMAIL_MAX = 120;
const ABOUT_MAX = 500;

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

/** The form of a new account, in the browser and in the action. */
export const registrationSchema = z
  .object({
    username: usernameSchema,
    email,
    password: newPassword,
    confirmPassword: z.string(),
  })
  .refine(...typedTwice("password"));

export type Registration = z.output<typeof registrationSchema>;

/** The form of a new password for an account whose old one is forgotten. */
export const passwordResetSchema = z
  .object({ password: newPassword, confirmPassword: z.string() })
  .refine(...typedTwice("password"));

/** The form of another password for one's own account. */
export const passwordChangeSchema = z
  .object({
    currentPassword: currentPassword("Please enter your current password."),
    newPassword,
    confirmPassword: z.string(),
  })
  .refine(...typedTwice("newPassword"));

/** The form of what an account says of its owner. The password is asked for with another email address only. */
export const profileSchema = z.object({
  username: usernameSchema,
  email,
  about: optionalLines().superRefine(atMost(ABOUT_MAX, "This text")),
  password: optionalPassword,
});

/** The form that asks for a link to set a new password. */
export const resetRequestSchema = z.object({ email });

/** Login asks only that something was typed: whether it is right, the answer says for both fields at once. */
export const loginSchema = z.object({
  email: line("Please enter your email address.").superRefine(
    atMost(EMAIL_MAX, "An email address"),
  ),
  password: currentPassword("Please enter your password."),
  // Not typed by a person, so the browser's check does not see them.
  remember: z.string().default(""),
  callbackUrl: z.string().default(""),
});
