"use server";

import { orUnsaved, refusedForm } from "@/app/answers";
import { deliverSoon } from "@/lib/adapters/deliver-soon";
import { redirectWithFlash } from "@/lib/adapters/flash";
import { formSender } from "@/lib/adapters/form-sender";
import type { FormState } from "@/lib/forms/form-state";
import { fieldOf, parseForm } from "@/lib/forms/parse-form";
import { respondWith } from "@/lib/http/request-context";
import { type DecidedAlready, decide } from "@/lib/reports/decide";
import { parseThingId, REPORTS_ADDRESS } from "@/lib/reports/report-address";
import { DECISIONS, type Decision, decisionOf } from "@/lib/reports/schema";
import { FORBIDDEN, type NotAllowed, type NotFound, type TooMany } from "@/lib/result";

const DONE = { decided: "reports-decided", dismissed: "reports-dismissed" } as const;

/** Says what was done about a reported thing, or that nothing has to be. */
export async function decideAbout(
  thingId: number,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const id = parseThingId(thingId);
  const decision = decisionOf(fieldOf(form, "decision"));
  return orUnsaved(DECISIONS[decision], form, () => decideNow(id, decision, form));
}

async function decideNow(id: number, decision: Decision, form: FormData): Promise<FormState> {
  const schema = DECISIONS[decision];
  const sender = await formSender(schema, form);
  if (!sender.ok) return sender.state;
  const input = parseForm(schema, form);
  if (!input.ok) return input.state;
  const decided = await decide(sender.member, id, decision, input.data.outcome);
  if (!decided.ok) return refusedDecision(decided.problem, input.values);
  deliverSoon();
  return redirectWithFlash(REPORTS_ADDRESS, DONE[decision]);
}

function refusedDecision(
  problem: NotAllowed | NotFound | TooMany | DecidedAlready,
  values: Record<string, string>,
): FormState {
  if (problem.code === "conflict") {
    respondWith(409, {});
    return { values, errors: {}, message: inWords(problem) };
  }
  return refusedForm(problem.code === "not-found" ? FORBIDDEN : problem, values);
}

function inWords({ decidedBy, decision }: { decidedBy: string; decision: Decision }): string {
  const what = decision === "decided" ? "decided about" : "dismissed";
  return `${decidedBy} has ${what} these reports meanwhile. What you typed is still here.`;
}
