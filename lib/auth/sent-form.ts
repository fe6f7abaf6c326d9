import * as z from "zod";
import { DAY_MS } from "../config/durations";
import { siteNowMs } from "../database/clock";
import { typedValues } from "../forms/parse-form";
import type { Client } from "../http/client";
import { countAttempt } from "../limits/count-attempt";
import { log } from "../log/log";
import type { TooMany } from "../result";
import { decrypt, encrypt } from "../secrets/encryption";

/** Before that, only a program has filled in a form, or a password manager: a few an hour may, from one address. */
const TYPED_MIN_MS = 2_000;
/** A form that a program has kept is asked for anew. */
export const FORM_MAX_MS = DAY_MS;

const PURPOSE = "sent-form";

/** What a form sends beside what people type: a field that they do not see, and when it was drawn. */
const sentFormSchema = z.object({
  website: z.string().default(""),
  drawn: z.string().default(""),
});

/** The same as they were sent. */
export function readSentForm(form: FormData): SentForm {
  return sentFormSchema.parse(typedValues(sentFormSchema, form));
}

type SentForm = z.output<typeof sentFormSchema>;

/** The moment, so that only this site can have written it. */
export function sealMoment(now = siteNowMs()): string {
  return encrypt(String(now), PURPOSE);
}

/**
 * Whether a form comes from a person, as far as it can be told: a program fills in every field, knows no
 * moment. "stale" is for whoever left the page open for a day. What is taken for a program's leaves a line in the log;
 * who is again and again quicker than hands is told to wait.
 */
export async function judgeSentForm(
  kind: "registration" | "report",
  form: SentForm,
  { address, userAgent }: Client,
  now = siteNowMs(),
): Promise<"person" | "program" | "stale" | TooMany> {
  const moment = openMoment(form.drawn);
  const reason = signOfProgram(form, moment);
  if (reason) {
    log.warn({ reason, address, userAgent }, `A ${kind} was taken for a program’s.`);
    return "program";
  }
  if (now - moment > FORM_MAX_MS) return "stale";
  if (now - moment >= TYPED_MIN_MS) return "person";
  const counted = await countAttempt("quick-forms-by-address", address);
  return counted.ok ? "person" : counted.problem;
}

function signOfProgram({ website }: SentForm, moment: number): string | null {
  if (website !== "") return "the hidden field is filled";
  return Number.isNaN(moment) ? "the form was not drawn here" : null;
}

/** NaN for what this site has not written. */
function openMoment(drawn: string): number {
  try {
    return Number(decrypt(drawn, PURPOSE));
  } catch {
    return Number.NaN;
  }
}
