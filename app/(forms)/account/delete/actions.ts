"use server";

import { requireUser } from "@/lib/adapters/current-user";
import { redirectWithFlash } from "@/lib/adapters/flash";
import { logOutHere } from "@/lib/adapters/log-out";
import { invalidate } from "@/lib/adapters/page-cache";
import { confirmOwner, proofAskedOf } from "@/lib/auth/passwords/confirm-owner";
import type { FormState } from "@/lib/forms/form-state";
import { parseForm } from "@/lib/forms/parse-form";
import { tooMany } from "@/lib/limits/too-many";
import { deleteUser } from "@/lib/users/delete-user";
import { deletedUserTags } from "@/lib/users/deleted-user-tags";
import { leavingSchemas } from "@/lib/users/leaving-schema";

/** Deletes one's own account, and the posts or only the name on them. */
export async function deleteAccount(_: FormState, form: FormData): Promise<FormState> {
  const user = await requireUser("/account/delete");
  const proof = await proofAskedOf(user.id);
  const input = parseForm(leavingSchemas[proof], form);
  if (!input.ok) return input.state;
  const { isRight, waitSeconds } = await confirmOwner(user, input.data);
  if (waitSeconds) return tooMany(input.values, waitSeconds);
  if (!isRight) {
    return { values: input.values, errors: { [proof]: `That is not your ${proof}.` } };
  }
  const { posts } = input.data;
  const deleted = await deleteUser(user.id, posts);
  if (deleted) invalidate(...deletedUserTags(deleted, posts));
  await logOutHere();
  return redirectWithFlash("/", "account-deleted");
}
