import * as z from "zod";
import { characters } from "../../text/fields";
import { normalized } from "../../text/normalized";

const PASSWORD_MIN = 8;
/** Longer than any password, also of a blog that has let people type more than 72 bytes. */
const LOGIN_PASSWORD_MAX = 1_000;
const NO_SUCH_PASSWORD = "That password is too long.";
/** bcrypt reads no further; a longer password would be cut without a word. */
export const PASSWORD_MAX_BYTES = 72;

/** Whoever types it once may not find it again: fillers, joiners, controls. */
const INVISIBLE = /[\p{C}\p{Default_Ignorable_Code_Point}\u2800]/gu;

/** A password to be set. */
export const newPassword = z
  .string()
  .min(1, "Please choose a password.")
  .refine(
    (text) => characters(text.replace(INVISIBLE, "").trim()) >= PASSWORD_MIN,
    `Please use at least ${PASSWORD_MIN} characters, not counting spaces at the start or end.`,
  )
  .refine(
    (text) => new TextEncoder().encode(normalized(text, "NFC")).length <= PASSWORD_MAX_BYTES,
    `Please use at most ${PASSWORD_MAX_BYTES} bytes: ${PASSWORD_MAX_BYTES} plain letters or digits, fewer of others.`,
  );

/** A password that is set already, to be checked. `empty` is said where none was typed. */
export function currentPassword(empty: string) {
  return z.string().min(1, empty).max(LOGIN_PASSWORD_MAX, NO_SUCH_PASSWORD);
}

/** The same where it may not be needed. */
export const optionalPassword = z.string().max(LOGIN_PASSWORD_MAX, NO_SUCH_PASSWORD).default("");

type Rule<Field extends string> = [
  (form: Record<Field | "confirmPassword", string>) => boolean,
  Exclude<Parameters<z.ZodString["refine"]>[1], string | undefined>,
];

/** The rule that the password in `field` was typed the same way twice; said once one was typed at all. */
export function typedTwice<Field extends string>(field: Field): Rule<Field> {
  const isTyped = z.looseObject({ [field]: z.string().min(1) });
  return [
    (form) => normalized(form[field], "NFC") === normalized(form.confirmPassword, "NFC"),
    {
      path: ["confirmPassword"],
      message: "Passwords must match.",
      when: ({ value }) => isTyped.safeParse(value).success,
    },
  ];
}
