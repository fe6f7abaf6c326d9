"use server";

import { orUnsaved, refusedForm } from "@/app/answers";
import type { Member } from "@/lib/actor";
import { currentUser } from "@/lib/adapters/current-user";
import { redirectWithFlash } from "@/lib/adapters/flash";
import { formSender } from "@/lib/adapters/form-sender";
import { invalidate } from "@/lib/adapters/page-cache";
import { currentClient } from "@/lib/adapters/request";
import { setSessionCookie } from "@/lib/adapters/session-cookie";
import { setUpAsMember, setUpWithAccount } from "@/lib/auth/links/setup";
import { startSession } from "@/lib/auth/sessions/mutations";
import { setupSchemas } from "@/lib/auth/setup-schema";
import { cacheTag } from "@/lib/cache/cache-tags";
import { DRAWN_FOR } from "@/lib/forms/drawn-for";
import { type FormState, freshForm } from "@/lib/forms/form-state";
import { fieldOf, parseForm } from "@/lib/forms/parse-form";
import { EXPIRED_IN_WORDS } from "./expired";

const EXPIRED: FormState = { ...freshForm(), message: EXPIRED_IN_WORDS };

/** Names the site and makes its first owner of whoever has the link. */
export async function setUp(secret: string, _: FormState, form: FormData): Promise<FormState> {
  return orUnsaved(setupSchemas.visitor, form, () => setUpNow(secret, form));
}

async function setUpNow(secret: string, form: FormData): Promise<FormState> {
  const token = typeof secret === "string" ? secret : "";
  const isMembers = (await currentUser()) !== null || fieldOf(form, DRAWN_FOR) !== "";
  return isMembers ? setUpByMember(token, form) : setUpByVisitor(token, form);
}

async function setUpByMember(token: string, form: FormData): Promise<FormState> {
  const sender = await formSender(setupSchemas.member, form);
  if (!sender.ok) return sender.state;
  const input = parseForm(setupSchemas.member, form);
  if (!input.ok) return input.state;
  const { siteName } = input.data;
  const made = await setUpAsMember(token, sender.member, siteName, await currentClient());
  if (made.ok) return finish(sender.member);
  return made.problem.code === "not-found" ? EXPIRED : refusedForm(made.problem, input.values);
}

async function setUpByVisitor(token: string, form: FormData): Promise<FormState> {
  const input = parseForm(setupSchemas.visitor, form);
  if (!input.ok) return input.state;
  const client = await currentClient();
  const made = await setUpWithAccount(token, input.data, client);
  if (!made.ok) {
    return made.problem.code === "not-found" ? EXPIRED : refusedForm(made.problem, input.values);
  }
  const sessionToken = await startSession(made.value, false, client.userAgent);
  await setSessionCookie({ sessionToken, isRemembered: false });
  return finish(input.data);
}

function finish({ username }: Pick<Member, "username">): Promise<never> {
  invalidate(cacheTag.publication, cacheTag.userAddress(username));
  return redirectWithFlash("/", "site-set-up");
}
