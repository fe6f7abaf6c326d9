import * as z from "zod";
import { placeBetweenLetters } from "../text/shorten";
import { DRAWN_FOR } from "./drawn-for";
import { type FormState, isSecret, type Unsent } from "./form-state";

type Parsed<Output> =
  | { ok: true; data: Output; values: Record<string, string> }
  | { ok: false; state: FormState };

export type FormSchema = z.ZodType & { shape: Record<string, unknown> };

/** Of a form that is a button, or whose file no page could fill in once more. */
export const NO_FIELDS = z.object({});

/** Reads the fields of `schema` from a submitted form. A missing field or a file counts as empty text. */
export function parseForm<Schema extends FormSchema>(
  schema: Schema,
  form: FormData,
): Parsed<z.output<Schema>> {
  const sent = sentValues(schema, form);
  const values = withoutPasswords(sent);
  const result = schema.safeParse(sent);
  return result.success
    ? { ok: true, data: result.data, values }
    : { ok: false, state: { values, errors: firstErrors(result.error) } };
}

/** What was typed into the fields of `schema`, unchecked; never passwords. */
export function typedValues(schema: FormSchema, form: FormData): Record<string, string> {
  return withoutPasswords(sentValues(schema, form));
}

/**
 * For a form that nobody, or somebody else than it was drawn for, has sent: leading on would lose the
 * text, so the form stays and says what to do.
 */
export function unsentForm(
  schema: FormSchema,
  form: FormData,
  sender: Unsent["sender"],
): FormState {
  const drawnFor = fieldOf(form, DRAWN_FOR);
  const now = sender && { id: sender.id, username: sender.username };
  return { values: typedValues(schema, form), errors: {}, unsent: { drawnFor, sender: now } };
}

function sentValues(schema: FormSchema, form: FormData): Record<string, string> {
  return Object.fromEntries(Object.keys(schema.shape).map((name) => [name, fieldOf(form, name)]));
}

/** Code units that are read of a field: several times what one may have, so that nothing is lost that somebody typed. */
const FIELD_MAX = 1_000;
const PARAGRAPH_MAX = 10_000;
const LONGER = new Map([
  // As much as the body of a request with a text has.
  ["content", 2_000_000],
  ["about", PARAGRAPH_MAX],
  ["alt", PARAGRAPH_MAX],
  ["cover", PARAGRAPH_MAX],
  ["note", PARAGRAPH_MAX],
  ["links", PARAGRAPH_MAX],
  ["callbackUrl", PARAGRAPH_MAX],
  ["navigation", PARAGRAPH_MAX],
  ["footerLinks", PARAGRAPH_MAX],
]);

/**
 * What was typed into a field, as far as it is read: the rest would be refused, normalised and sent back.
 * A script can call an action with something else than a form: that counts as an empty one.
 */
export function fieldOf(form: unknown, name: string): string {
  const entry = form instanceof FormData ? form.get(name) : null;
  if (typeof entry !== "string") return "";
  const max = isSecret(name) ? PARAGRAPH_MAX : (LONGER.get(name) ?? FIELD_MAX);
  return entry.slice(0, placeBetweenLetters(entry, max));
}

function withoutPasswords(sent: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(sent).filter(([name]) => !isSecret(name)));
}

function firstErrors(error: z.ZodError): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const { path, message } of error.issues) errors[String(path[0])] ??= message;
  return errors;
}
