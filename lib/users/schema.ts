import * as z from "zod";
import { isEmailAddress } from "../text/email-address";
import { atMost, characters, line, optionalLine, optionalLines } from "../text/fields";
import { type LinkRules, typedLinksProblem } from "../text/link-lines";
import { normalized } from "../text/normalized";
import { isOfOneHand } from "./username-scripts";

/** What names somebody here: both are unique, however they are spelled. */
export type Names = { username: string; email: string };

const USERNAME_MIN = 2;
export const USERNAME_MAX = 20;
const EMAIL_MAX = 120;
/** No longer one can be sent mail: https://www.rfc-editor.org/errata/eid1690 */
const DELIVERABLE_MAX = 254;
const NO_EMAIL = "Please enter an email address such as name@example.com.";
const ABOUT_MAX = 500;

/** The letters of a username. */
export const USERNAME_PATTERN = /^[\p{L}\p{M}\p{Nd}_.-]+$/u;

const PRONOUNS_MAX = 40;
const DISPLAY_NAME_MAX = 60;

/** Letters and accents that draw nothing, and heaps of accents, which draw over what stands above. */
const UNREADABLE = /\p{Default_Ignorable_Code_Point}|^\p{M}|(\p{Mn})\1|\p{Mn}{5}/u;

/** The same in a name that is only shown, and marks of direction, which turn what follows. Joiners belong to scripts and to emoji. */
const UNREADABLE_SHOWN =
  /(?!\u200c|\u200d)[\p{Cc}\p{Cf}\p{Co}\p{Cs}]|(?!\u200c|\u200d|\ufe0e|\ufe0f)\p{Default_Ignorable_Code_Point}|^\p{M}|(\p{Mn})\1|\p{Mn}{5}/u;

/** A name as it stands in addresses: NFKC, 2 to 20 characters. */
export const usernameSchema = line("Please choose a username.")
  .transform((text) => normalized(text, "NFKC"))
  .refine(
    (text) => characters(text) >= USERNAME_MIN && characters(text) <= USERNAME_MAX,
    `Please use ${USERNAME_MIN} to ${USERNAME_MAX} characters.`,
  )
  .refine((text) => USERNAME_PATTERN.test(text), "Please use only letters, digits, _, - and .")
  .refine(
    (text) => !UNREADABLE.test(normalized(text, "NFD")),
    "Please use only letters that can be seen.",
  )
  .refine(isOfOneHand, "Please use letters of one script, such as Latin or Greek.")
  // A name of dots alone would be a path that browsers walk up.
  .refine((text) => /[\p{L}\p{Nd}]/u.test(text), "Please use at least one letter or digit.");

/** Something typed as the email address of an account, whether or not it is one. */
export const typedEmail = emailOf(DELIVERABLE_MAX);

/** An email address that mail can be sent to. */
export const deliverableEmail = typedEmail.refine(isEmailAddress, NO_EMAIL);

/** The email address of a new account, or a new one of an account. */
export const emailSchema = emailOf(EMAIL_MAX).refine(isEmailAddress, NO_EMAIL);

/** The same where none is an answer too; `problem` says what to do about one that is none. */
export function optionalEmail(problem: string) {
  return optionalLine()
    .superRefine(atMost(EMAIL_MAX, "An email address"))
    .refine((email) => email === "" || isEmailAddress(email), problem);
}

function emailOf(max: number) {
  return line("Please enter your email address.").superRefine(atMost(max, "An email address"));
}

/** What `schema` takes, and `kept` as it stands: what was taken once is not judged by later rules. */
export function unlessKept<Output extends string>(schema: z.ZodType<Output, string>, kept: string) {
  return z.string().transform((text, context) => {
    if (text.trim() === kept) return kept;
    const parsed = schema.safeParse(text);
    if (parsed.success) return parsed.data;
    for (const { message } of parsed.error.issues) {
      context.addIssue({ code: "custom", message });
    }
    return z.NEVER;
  });
}

/** What somebody says of themselves. */
export const aboutSchema = optionalLines().superRefine(atMost(ABOUT_MAX, "This text"));

/** The name that readers are shown instead of the username; empty for none. */
export const displayNameSchema = shownLine(DISPLAY_NAME_MAX, "A name");

export const pronounsSchema = shownLine(PRONOUNS_MAX, "Pronouns");

function shownLine(max: number, name: string) {
  return optionalLine()
    .superRefine(atMost(max, name))
    .refine(
      (text) => !UNREADABLE_SHOWN.test(normalized(text, "NFD")),
      "Please use only letters that can be seen.",
    );
}

const PROFILE_LINKS: LinkRules = {
  max: 5,
  example: "My garden | https://garden.example",
  isAddress: isSecureAddress,
  addressRule: "an address begins with https://.",
};

/** Links to places elsewhere, each on a line. */
export const profileLinksSchema = optionalLines().superRefine((text, context) => {
  const message = typedLinksProblem(text, PROFILE_LINKS);
  if (message) context.addIssue({ code: "custom", message });
});

function isSecureAddress(address: string): boolean {
  if (!/^https:\/\/[^/]/i.test(address) || /[\s\\]/.test(address)) return false;
  if (!URL.canParse(address)) return false;
  const { username, password } = new URL(address);
  return username === "" && password === "";
}
