"use server";

import { redirectWithFlash } from "@/lib/adapters/flash";
import { invalidate } from "@/lib/adapters/page-cache";
import { cacheTag } from "@/lib/cache/cache-tags";
import type { FormState } from "@/lib/forms/form-state";
import { parseForm } from "@/lib/forms/parse-form";
import { tooMany } from "@/lib/limits/too-many";
import { waitByAddress } from "@/lib/limits/wait-by-address";
import { addUser } from "@/lib/users/mutations";
import { registrationSchema } from "@/lib/users/schema";

/** Makes an account for anybody who asks. */
export async function register(_: FormState, form: FormData): Promise<FormState> {
  const input = parseForm(registrationSchema, form);
  if (!input.ok) return input.state;
  const wait = await waitByAddress("registrations-by-address");
  if (wait) return tooMany(input.values, wait);
  const errors = await addUser(input.data);
  if (errors) return { values: input.values, errors };
  invalidate(cacheTag.userAddress(input.data.username));
  return redirectWithFlash("/login", "account-created");
}
