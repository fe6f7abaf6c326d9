"use server";

import * as z from "zod";
import { orUnsaved, refusedForm, staleForm } from "@/app/answers";
import { type Actor, NOBODY } from "@/lib/actor";
import { currentUser } from "@/lib/adapters/current-user";
import { redirectWithFlash } from "@/lib/adapters/flash";
import { formSender } from "@/lib/adapters/form-sender";
import { currentClient } from "@/lib/adapters/request";
import { judgeSentForm, readSentForm } from "@/lib/auth/sent-form";
import { DRAWN_FOR } from "@/lib/forms/drawn-for";
import type { FormState } from "@/lib/forms/form-state";
import { fieldOf, parseForm } from "@/lib/forms/parse-form";
import { respondWith } from "@/lib/http/request-context";
import { report } from "@/lib/reports/report";
import { type About, findReportable } from "@/lib/reports/reportable";
import { reportSchema } from "@/lib/reports/schema";
import type { NotFound, TooMany } from "@/lib/result";

const word = z.string().catch("");

const NOT_THERE =
  "That is not there any more, so there is nothing to report. What you typed is still here.";

/** Tells those who look after the site of something. A program is told the same, and nobody reads it. */
export async function sendReport(
  kind: string,
  name: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const about = { kind: word.parse(kind), name: word.parse(name) };
  return orUnsaved(reportSchema, form, () => sendNow(about, form));
}

async function sendNow(about: About, form: FormData): Promise<FormState> {
  const reporter = await reporterOf(form);
  if (!reporter.ok) return reporter.state;
  const input = parseForm(reportSchema, form);
  if (!input.ok) return input.state;
  const client = await currentClient();
  const sender = await judgeSentForm("report", readSentForm(form), client);
  if (sender === "stale") return staleForm(input.values, "Send report");
  if (typeof sender === "object") return refusedForm(sender, input.values);
  if (sender === "program") return sayThanks((await findReportable(about))?.address ?? "/");
  const reported = await report(reporter.actor, about, input.data, client);
  return reported.ok
    ? sayThanks(reported.value.address)
    : refusedReport(reported.problem, input.values);
}

/** A visitor, or the member whose form it is. */
async function reporterOf(
  form: FormData,
): Promise<{ ok: true; actor: Actor } | { ok: false; state: FormState }> {
  const isVisitors = fieldOf(form, DRAWN_FOR) === "" && (await currentUser()) === null;
  if (isVisitors) return { ok: true, actor: NOBODY };
  const sender = await formSender(reportSchema, form);
  return sender.ok ? { ok: true, actor: sender.member } : sender;
}

function sayThanks(address: string): Promise<never> {
  return redirectWithFlash(address, "report-sent");
}

function refusedReport(problem: NotFound | TooMany, values: Record<string, string>): FormState {
  if (problem.code === "too-many") return refusedForm(problem, values);
  respondWith(404, {});
  return { values, errors: {}, message: NOT_THERE };
}
