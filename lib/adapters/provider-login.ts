import { PrismaAdapter } from "@auth/prisma-adapter";
import { redirect } from "next/navigation";
import type { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { identityOf } from "../auth/providers/identity";
import {
  type LoginIntent,
  type LoginProblem,
  problemAddress,
} from "../auth/providers/login-problems";
import type { LoginProvider } from "../auth/providers/providers";
import { resolveProviderLogin } from "../auth/providers/resolve-login";
import { endSession } from "../auth/sessions/mutations";
import { settings } from "../config/settings";
import { db } from "../database/db";
import { countAttempt } from "../limits/count-attempt";
import { absoluteAddress } from "../site/absolute-address";
import { authConfig, FAILURE_PAGE, signIn } from "./authjs";
import { currentUser } from "./current-user";
import { deliverSoon } from "./deliver-soon";
import { setFlash } from "./flash";
import { rememberIntent, takeIntent } from "./login-intent";
import { invalidateFromRoute } from "./page-cache";
import { currentClient } from "./request";
import { currentSessionToken } from "./session-cookie";

/**
 * In an action: the address at the provider to lead to, or a page of ours that says why not. The
 * provider leads back to `finishLogin`.
 */
export async function startLogin({ id }: LoginProvider, intent: LoginIntent): Promise<string> {
  const counted = intent.memberId
    ? await countAttempt("provider-logins-by-user", intent.memberId)
    : await countAttempt("provider-logins-by-address", (await currentClient()).address);
  if (!counted.ok) return problemAddress(intent, "too-many", id);
  const address: string = await signIn(id, { redirect: false, redirectTo: "/" });
  if (isFailure(address)) return problemAddress(intent, "unavailable", id);
  await rememberIntent(intent);
  return address;
}

/** Takes a provider's answer: logs somebody in or connects the login, and leads on. */
export async function finishLogin(request: NextRequest, { id }: LoginProvider): Promise<Response> {
  const intent = await takeIntent();
  // Nobody of this browser has asked for it.
  if (!intent) redirect(problemAddress({ callbackUrl: "/", memberId: null }, "failed", id));
  const former = await currentSessionToken();
  const { answer, problem } = await askAuth(request, intent);
  if (problem) redirect(problemAddress(intent, problem, id));
  deliverSoon();
  if (intent.memberId) await setFlash("login-linked");
  else if (former) await endSession(former);
  return answer;
}

/**
 * Lets Auth.js check the answer and set its cookies. It only looks accounts up through its adapter:
 * what is written, we write, by our rules.
 */
async function askAuth(request: NextRequest, intent: LoginIntent) {
  let problem: LoginProblem | null = wasCancelled(request) ? "cancelled" : "failed";
  const config = authConfig();
  const { handlers } = NextAuth({
    ...config,
    adapter: { getUserByAccount: PrismaAdapter(db()).getUserByAccount },
    callbacks: {
      ...config.callbacks,
      async signIn({ account, profile }) {
        if (!account || !profile) return false;
        const viewerId = intent.memberId && ((await currentUser())?.id ?? null);
        const login = await resolveProviderLogin(identityOf(account, profile), intent, viewerId);
        if (login.ok) invalidateFromRoute(...login.value);
        problem = login.ok ? null : login.problem.reason;
        // An address instead of a yes ends it there: no session is started.
        return problem || intent.memberId ? intent.callbackUrl : true;
      },
      redirect: () => absoluteAddress(intent.callbackUrl),
    },
  });
  const answer = await handlers.GET(request);
  const location = answer.headers.get("location");
  return { answer, problem: problem ?? (!location || isFailure(location) ? "failed" : null) };
}

/** https://www.rfc-editor.org/rfc/rfc6749#section-4.1.2.1 */
function wasCancelled(request: NextRequest): boolean {
  return request.nextUrl.searchParams.get("error") === "access_denied";
}

function isFailure(address: string): boolean {
  return address.startsWith(`${settings().siteUrl}${FAILURE_PAGE}`);
}
