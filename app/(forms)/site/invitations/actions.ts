"use server";

import * as z from "zod";
import { orRefuseButton, orUnsaved, refusedForm } from "@/app/answers";
import { deliverSoon } from "@/lib/adapters/deliver-soon";
import { redirectWithFlash } from "@/lib/adapters/flash";
import { formSender, requireSender } from "@/lib/adapters/form-sender";
import { type FormState, freshForm } from "@/lib/forms/form-state";
import { parseForm } from "@/lib/forms/parse-form";
import * as invitations from "@/lib/invitations/approve";
import { invite, withdrawInvitation } from "@/lib/invitations/invite";
import { invitationSchema } from "@/lib/invitations/schema";

const HERE = "/site/invitations";
const idSchema = z.string().catch("");

/** Invites somebody by mail, or shows a link to hand on. */
export async function inviteSomebody(_: FormState, form: FormData): Promise<FormState> {
  return orUnsaved(invitationSchema, form, () => inviteNow(form));
}

async function inviteNow(form: FormData): Promise<FormState> {
  const sender = await formSender(invitationSchema, form);
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
  await orRefuseButton(await withdrawInvitation(member, idSchema.parse(id)), HERE);
  await redirectWithFlash(HERE, "invitation-withdrawn");
}

/** Lets somebody who waits for it write. */
export async function approve(id: string, form: FormData): Promise<void> {
  const member = await requireSender(form, HERE);
  await orRefuseButton(await invitations.approve(member, idSchema.parse(id)), HERE);
  await redirectWithFlash(HERE, "person-approved");
}
