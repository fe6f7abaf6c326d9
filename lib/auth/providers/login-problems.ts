import { LIMITS } from "../../limits/limits";
import { type Forbidden, refused } from "../../result";
import { SUSPENDED_IN_WORDS } from "../../users/is-suspended";
import { loginProvider, PROVIDER_IDS, type ProviderId } from "./providers";

/** What somebody went to a provider for. */
export type LoginIntent = {
  /** Where to lead when it is done. */
  callbackUrl: string;
  /** The member who connects a login to their account; null when somebody logs in. */
  memberId: string | null;
};

const WAIT_MINUTES = LIMITS["provider-logins-by-user"].duration / 60;

/** Why a login at a provider came to nothing, in words that hold for logging in and for connecting. */
const SENTENCES = {
  cancelled: (name: string) => `You cancelled at ${name}, so nothing has changed.`,
  failed: (name: string) => `Something went wrong with ${name}. Please try again.`,
  unavailable: (name: string) => `${name} cannot be reached at the moment. Please try again later.`,
  "too-many": () => `Too many attempts. Please wait ${WAIT_MINUTES} minutes and try again.`,
  "no-email": (name: string) =>
    `${name} did not share an email address, and an account here needs one. Create an account with a password, then connect ${name} on your account page.`,
  closed: () => "This site makes no accounts for whoever asks. Ask those who run it to invite you.",
  "email-taken": (name: string) =>
    `There is already an account with this email address. Log in the way you usually do, then connect ${name} on your account page.`,
  "somebody-elses": (name: string) => `That ${name} account is connected to another account here.`,
  suspended: () => SUSPENDED_IN_WORDS,
  "last-login": () => "Set a password first; otherwise you could no longer log in.",
};

export type LoginProblem = keyof typeof SENTENCES;

/** A login at a provider that does not count here, and why. */
export type LoginRefusal = Forbidden & { reason: LoginProblem };

export function loginRefused(reason: LoginProblem): { ok: false; problem: LoginRefusal } {
  return refused({ code: "forbidden", reason });
}

/** The address where somebody with this intent is told what the problem was. */
export function problemAddress(
  { memberId, callbackUrl }: LoginIntent,
  problem: LoginProblem,
  provider: ProviderId,
): string {
  const query = new URLSearchParams({ problem, provider });
  if (memberId) return `/account/password?${query}#your-logins`;
  if (callbackUrl !== "/") query.set("callbackUrl", callbackUrl);
  return `/login?${query}`;
}

/** The sentence for the query of such an address; null for any other. */
export function problemSentence(query: Record<string, string | string[] | undefined>) {
  const provider = PROVIDER_IDS.find((id) => id === query.provider);
  const problem = [query.problem].flat()[0] ?? "";
  if (!provider || !Object.hasOwn(SENTENCES, problem)) return null;
  return SENTENCES[problem as LoginProblem](loginProvider(provider).name);
}
