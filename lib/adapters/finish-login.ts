import { PrismaAdapter } from "@auth/prisma-adapter";
import { redirect } from "next/navigation";
import type { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { admit } from "../auth/providers/admit";
import { type Identity, identityOf } from "../auth/providers/identity";
import {
  type LoginIntent,
  type LoginProblem,
  problemAddress,
} from "../auth/providers/login-problems";
import { linkLogin } from "../auth/providers/mutations";
import type { LoginProvider } from "../auth/providers/providers";
import { endSession } from "../auth/sessions/mutations";
import { cacheTag } from "../cache/cache-tags";
import { settings } from "../config/settings";
import { db } from "../database/db";
import { absoluteAddress } from "../site/absolute-address";
import { authConfig, FAILURE_PAGE } from "./authjs";
import { currentSessionToken, currentUser } from "./current-user";
import { deliverSoon } from "./deliver-soon";
import { setFlash } from "./flash";
import { takeIntent } from "./login-intent";
import { invalidateFromRoute } from "./page-cache";

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
        problem = await decide(identityOf(account, profile), intent);
        // An address instead of a yes ends it there: no session is started.
        return problem || intent.memberId ? intent.callbackUrl : true;
      },
      redirect: () => absoluteAddress(intent.callbackUrl),
    },
  });
  const answer = await handlers.GET(request);
  return { answer, problem: problem ?? (hasFailed(answer) ? "failed" : null) };
}

async function decide(identity: Identity, { memberId }: LoginIntent): Promise<LoginProblem | null> {
  if (memberId) {
    const isStillThere = (await currentUser())?.id === memberId;
    return isStillThere ? linkLogin(memberId, identity) : "failed";
  }
  const admission = await admit(identity);
  if (admission.problem === null && admission.newUsername) {
    invalidateFromRoute(cacheTag.userAddress(admission.newUsername));
  }
  return admission.problem;
}

/** https://www.rfc-editor.org/rfc/rfc6749#section-4.1.2.1 */
function wasCancelled(request: NextRequest): boolean {
  return request.nextUrl.searchParams.get("error") === "access_denied";
}

function hasFailed(answer: Response): boolean {
  const address = answer.headers.get("location");
  return !address || address.startsWith(`${settings().siteUrl}${FAILURE_PAGE}`);
}
