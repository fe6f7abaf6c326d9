import { z } from "zod";
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

/** Something typed as an email address, whether or not it is one. */
export const typedEmail = line("Please enter your email address.").superRefine(
  atMost(EMAIL_MAX, "An email address"),
);

/** An email address that an account may have. */
export const emailSchema = typedEmail.refine(
  (text) => z.email().safeParse(text).success,
  "Please enter an email address such as name@example.com.",
);

/** What somebody says of themselves. */
export const aboutSchema = optionalLines().superRefine(atMost(ABOUT_MAX, "This text"));
