"use server";

import { pageTag, refreshPages } from "@/lib/cache/page-tags";
import { redirectWithFlash } from "@/lib/flash/flash";
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
  refreshPages(pageTag.userAddress(input.data.username));
  return redirectWithFlash("/login", "account-created");
}
