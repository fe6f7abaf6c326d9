import * as z from "zod";
import { atMost, characters, lines, optionalLines } from "../text/fields";
import { optionalEmail } from "../users/schema";

/** Why readers report something, in the order of the form, and in words. */
export const REASONS = {
  spam: "Spam or advertising",
  hatred: "Insults, threats or hatred",
  private: "Somebody’s private details",
  copied: "Copied without permission",
  unlawful: "Against the law",
  other: "Something else",
} as const;

type Reason = keyof typeof REASONS;
const REASON_NAMES = Object.keys(REASONS) as Reason[];

/** A reason in words; one that this version no longer knows, as it stands. */
export function reasonInWords(reason: string): string {
  return Object.hasOwn(REASONS, reason) ? REASONS[reason as Reason] : reason;
}

const NOTE_MAX = 1_000;
/** As much as the log has room for. */
const OUTCOME_MAX = 300;

/** The form of a report. */
export const reportSchema = z
  .object({
    reason: z.enum(REASON_NAMES, "Please choose a reason."),
    note: optionalLines().superRefine(atMost(NOTE_MAX, "A note")),
    email: optionalEmail("Please enter an email address such as name@example.com, or none."),
  })
  .refine(({ reason, note }) => reason !== "other" || characters(note) > 0, {
    path: ["note"],
    message: "Please say what is wrong.",
  });

export type ReportForm = z.output<typeof reportSchema>;

/** What can be decided, and what each asks of the form. */
export const DECISIONS = {
  decided: z.object({
    outcome: lines("Please say what was done.").superRefine(atMost(OUTCOME_MAX, "This")),
  }),
  dismissed: z.object({ outcome: optionalLines().superRefine(atMost(OUTCOME_MAX, "This")) }),
} as const;

export type Decision = keyof typeof DECISIONS;

/** The button that was pressed; a form that names none is to say what was done. */
export function decisionOf(value: unknown): Decision {
  return value === "dismissed" ? "dismissed" : "decided";
}
