"use server";

import { z } from "zod";
import { refusedForm } from "@/app/answers";
import { deliverSoon } from "@/lib/adapters/deliver-soon";
import { redirectWithFlash } from "@/lib/adapters/flash";
import { forbid } from "@/lib/adapters/forbid";
import { formSender, requireSender } from "@/lib/adapters/form-sender";
import { type FormState, freshForm } from "@/lib/forms/form-state";
import { parseForm } from "@/lib/forms/parse-form";
import * as invitations from "@/lib/invitations/approve";
import { invite, withdrawInvitation } from "@/lib/invitations/invite";
import { invitationSchema } from "@/lib/invitations/schema";
import type { NotAllowed, Result, TooMany } from "@/lib/result";

const HERE = "/site/invitations";
const idSchema = z.string().catch("");

/** Invites somebody by mail, or shows a link to hand on. */
export async function inviteSomebody(_: FormState, form: FormData): Promise<FormState> {
  const sender = await formSender(invitationSchema, form, HERE);
  if (!sender.ok) return sender.state;
  const input = parseForm(invitationSchema, form);
  if (!input.ok) return input.state;
  const invited = await invite(sender.member, input.data);
  if (!invited.ok) return refusedForm(invited.problem, input.values);
  const { url } = invited.value;
  if (url) return { ...freshForm({ role: input.data.role }), made: { url } };
  deliverSoon();
  return redirectWithFlash(HERE, "invitation-mailed");
}

/** Lets an invitation be none. */
export async function withdraw(id: string, form: FormData): Promise<void> {
  const member = await requireSender(form, HERE);
  await orBack(await withdrawInvitation(member, idSchema.parse(id)));
  await redirectWithFlash(HERE, "invitation-withdrawn");
}

/** Lets somebody who waits for it write. */
export async function approve(id: string, form: FormData): Promise<void> {
  const member = await requireSender(form, HERE);
  await orBack(await invitations.approve(member, idSchema.parse(id)));
  await redirectWithFlash(HERE, "person-approved");
}

async function orBack(result: Result<void, NotAllowed | TooMany>): Promise<void> {
  if (result.ok) return;
  if (result.problem.code === "too-many") await redirectWithFlash(HERE, "too-many");
  await forbid(HERE);
}
