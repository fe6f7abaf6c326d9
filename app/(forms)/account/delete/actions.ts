"use server";

import { orUnsaved, refusedForm } from "@/app/answers";
import { requireUser } from "@/lib/adapters/current-user";
import { redirectWithFlash } from "@/lib/adapters/flash";
import { formSender } from "@/lib/adapters/form-sender";
import { invalidate } from "@/lib/adapters/page-cache";
import { currentClient } from "@/lib/adapters/request";
import { endCurrentSession } from "@/lib/adapters/session-cookie";
import * as auth from "@/lib/auth/delete-account";
import { leavingSchemas } from "@/lib/auth/schema";
import type { FormState } from "@/lib/forms/form-state";
import { parseForm } from "@/lib/forms/parse-form";

/** Deletes one's own account, and the posts or only the name on them. */
export async function deleteAccount(_: FormState, form: FormData): Promise<FormState> {
  return orUnsaved(leavingSchemas.username, form, () => deleteNow(form));
}

async function deleteNow(form: FormData): Promise<FormState> {
  const user = await requireUser("/account/delete");
  const proof = await auth.proofAskedOf(user.id);
  const sender = await formSender(leavingSchemas[proof], form, "/account/delete");
  if (!sender.ok) return sender.state;
  const input = parseForm(leavingSchemas[proof], form);
  if (!input.ok) return input.state;
  const deleted = await auth.deleteAccount(user, input.data, await currentClient());
  if (!deleted.ok) return refusedForm(deleted.problem, input.values);
  invalidate(...deleted.value);
  await endCurrentSession();
  return redirectWithFlash("/", "account-deleted");
}
