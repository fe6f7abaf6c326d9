"use server";

import { orRefuseButton, orUnsaved, refusedForm } from "@/app/answers";
import { parseRole } from "@/lib/actor";
import { redirectWithFlash } from "@/lib/adapters/flash";
import { requireSender } from "@/lib/adapters/form-sender";
import { invalidate } from "@/lib/adapters/page-cache";
import { currentClient } from "@/lib/adapters/request";
import type { FormState } from "@/lib/forms/form-state";
import { fieldOf, parseForm } from "@/lib/forms/parse-form";
import * as roles from "@/lib/people/change-role";
import * as deleting from "@/lib/people/delete-person";
import * as handing from "@/lib/people/hand-ownership-on";
import * as letting from "@/lib/people/let-back-in";
import { PEOPLE_ADDRESS, parsePersonId, personAddress } from "@/lib/people/person-address";
import { handingOnSchema } from "@/lib/people/schema";
import * as suspending from "@/lib/people/suspend";

/** Makes somebody what was chosen. */
export async function changeRole(personId: string, form: FormData): Promise<void> {
  const [id, here] = addressed(personId);
  const admin = await requireSender(form, "/");
  const role = parseRole(fieldOf(form, "role"));
  if (role) await orRefuseButton(await roles.changeRole(admin, id, role), here);
  await redirectWithFlash(here, role ? "role-changed" : "role-unknown");
}

/** Ends somebody's sessions and lets them start no other. */
export async function suspendPerson(personId: string, form: FormData): Promise<void> {
  const [id, here] = addressed(personId);
  const admin = await requireSender(form, "/");
  const posts = fieldOf(form, "posts") === "hide" ? "hide" : "keep";
  const suspended = await suspending.suspendPerson(admin, id, posts);
  invalidate(...(await orRefuseButton(suspended, here)));
  await redirectWithFlash(here, "person-suspended");
}

/** Hides somebody with all that is theirs, until it goes for good. */
export async function deleteAsSpam(personId: string, form: FormData): Promise<void> {
  const [id, here] = addressed(personId);
  const admin = await requireSender(form, "/");
  invalidate(...(await orRefuseButton(await suspending.deleteAsSpam(admin, id), here)));
  await redirectWithFlash(here, "deleted-as-spam");
}

/** Undoes both. */
export async function letBackIn(personId: string, form: FormData): Promise<void> {
  const [id, here] = addressed(personId);
  const admin = await requireSender(form, "/");
  invalidate(...(await orRefuseButton(await letting.letBackIn(admin, id), here)));
  await redirectWithFlash(here, "person-let-back-in");
}

/** Deletes somebody's account for good. */
export async function deletePerson(personId: string, form: FormData): Promise<void> {
  const [id, here] = addressed(personId);
  const admin = await requireSender(form, "/");
  const posts = fieldOf(form, "posts") === "delete" ? "delete" : "keep";
  const deleted = await deleting.deletePerson(admin, id, posts);
  invalidate(...(await orRefuseButton(deleted, here)));
  await redirectWithFlash(PEOPLE_ADDRESS, "person-deleted");
}

/** Makes somebody else the owner. */
export async function handOwnershipOn(
  personId: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  return orUnsaved(handingOnSchema, form, () => handOnNow(personId, form));
}

async function handOnNow(personId: string, form: FormData): Promise<FormState> {
  const [id, here] = addressed(personId);
  const owner = await requireSender(form, "/");
  const input = parseForm(handingOnSchema, form);
  if (!input.ok) return input.state;
  const { password } = input.data;
  const handed = await handing.handOwnershipOn(owner, id, password, await currentClient());
  if (handed.ok) return redirectWithFlash(PEOPLE_ADDRESS, "ownership-handed-on");
  const { problem } = handed;
  if (problem.code === "invalid" || problem.code === "too-many") return refusedForm(problem, {});
  return orRefuseButton(handed, here);
}

function addressed(personId: unknown): [id: string, address: string] {
  const id = parsePersonId(personId);
  return [id, personAddress(id)];
}
