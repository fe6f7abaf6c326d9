import { notFound, permanentRedirect, redirect } from "next/navigation";
import { redirectWithFlash } from "@/lib/adapters/flash";
import { forbid } from "@/lib/adapters/forbid";
import { sealMoment } from "@/lib/auth/sent-form";
import { whyUnwritable } from "@/lib/database/errors";
import type { FormState } from "@/lib/forms/form-state";
import { type FormSchema, typedValues } from "@/lib/forms/parse-form";
import { respondWith } from "@/lib/http/request-context";
import { log } from "@/lib/log/log";
import type { Post } from "@/lib/posts/reading/queries";
import { addressOf, formAddress } from "@/lib/posts/slugs/post-address";
import type { OthersPost } from "@/lib/posts/text/editable-post";
import type {
  Forbidden,
  Gone,
  Invalid,
  LastOwner,
  NotAllowed,
  NotFound,
  Problem,
  Result,
  TooMany,
} from "@/lib/result";
import { decodeSegment } from "@/lib/text/path-segment";
import type { Profile } from "@/lib/users/profile";
import { userAddress } from "@/lib/users/user-address";

// The one place that turns what lib answers into pages, redirects and what forms say.

/** What was found; the page for what does not exist otherwise. */
export function orNotFound<Value>(found: Value | null | undefined): Value {
  return found ?? notFound();
}

/** The post found at `/post/<segment>`, or page at `/<segment>`. A number, former addresses and other spellings lead on to its own for good. */
export function atItsAddress(post: Post | null, segment: string): Post {
  if (!post) notFound();
  if (post.slug !== decodeSegment(segment)) permanentRedirect(addressOf(post));
  return post;
}

/** The profile found at `/user/<name>`. Another spelling of the name, or a former one, leads on to the right one. */
export function profileAtItsAddress(found: Profile | { movedTo: string } | null): Profile {
  const profile = orNotFound(found);
  if ("movedTo" in profile) redirect(userAddress(profile.movedTo));
  return profile;
}

/** What came of a button that changes a post; else the page that says why not. Too often leads to `page`. */
export async function orRefuse<Value>(
  result: Result<Value, NotFound | Gone | OthersPost | TooMany>,
  page: string,
): Promise<Value> {
  if (result.ok) return result.value;
  const { problem } = result;
  return problem.code === "too-many" ? tellToWait(page) : refusePost(problem);
}

/** What came of a button about anything else; else the page that says why not. Too often leads back to `page`. */
export async function orRefuseButton<Value>(
  result: Result<Value, Problem>,
  page: string,
): Promise<Value> {
  if (result.ok) return result.value;
  const { code } = result.problem;
  if (code === "too-many") return tellToWait(page);
  return code === "not-found" ? notFound() : forbid(page);
}

/** What came of a button that may only be pressed too often; then `page` says so. */
export async function orWait<Value>(result: Result<Value, TooMany>, page: string): Promise<Value> {
  return result.ok ? result.value : tellToWait(page);
}

/** A button has no form that would stay and say it. What buttons count is over within a minute. */
function tellToWait(page: string): Promise<never> {
  return redirectWithFlash(page, "too-many");
}

async function refusePost(problem: NotFound | Gone | OthersPost): Promise<never> {
  if (problem.code === "forbidden") return forbid(formAddress(problem));
  return notFound();
}

/** What somebody is told who had the role for it when the page was drawn, or never. */
export const NOT_ALLOWED_IN_WORDS =
  "Your account may not do this. Nothing was saved; what you typed is still here.";

/** What the owner is told who would leave the site without one. */
export const LAST_OWNER_IN_WORDS =
  "You are the only owner of this site. Make somebody else the owner first, on the page of people.";

/** The form once more, with what was typed and why it was refused. */
export function refusedForm(
  problem: Invalid | TooMany | NotAllowed | Forbidden | LastOwner,
  values: Record<string, string>,
): FormState {
  switch (problem.code) {
    case "invalid":
      return { values, errors: problem.errors };
    case "too-many":
      return { values, errors: {}, message: tooManyInWords(problem) };
    case "last-owner":
      return { values, errors: {}, message: LAST_OWNER_IN_WORDS };
    default:
      respondWith(403, {});
      return { values, errors: {}, message: NOT_ALLOWED_IN_WORDS };
  }
}

/** What somebody is told who would make an account where none is made for them. */
export const NO_NEW_ACCOUNTS = "This site takes no new accounts at the moment.";

/** A form that has been open for too long, to be sent once more by its button: it is as new as any from then on. */
export function staleForm(values: Record<string, string>, button: string): FormState {
  const message = `This page has been open for a day. Please press “${button}” once more.`;
  return { values, errors: {}, message, made: { drawn: sealMoment() } };
}

const NOT_SAVED = {
  busy: {
    said: "The site is busy with something larger, and nothing was saved.",
    typed: "What you typed is still here: please send it again in a few seconds.",
    nothingTyped: "Please send it again in a few seconds.",
  },
  "cannot-write": {
    said: "The site cannot save anything at the moment, and nothing was saved.",
    typed:
      "What you typed is still here: please keep a copy of it, and tell whoever looks after this site.",
    nothingTyped: "Please tell whoever looks after this site.",
  },
};

/**
 * What a form's action answers; the form once more, with what was typed in the fields of `schema`, where another
 * program keeps the database for itself, its disk is full or it is read-only.
 */
export async function orUnsaved<State extends FormState>(
  schema: FormSchema,
  form: FormData,
  act: () => Promise<State>,
): Promise<State | FormState> {
  try {
    return await act();
  } catch (error) {
    const why = whyUnwritable(error);
    if (!why) throw error;
    // Who waited for another program says so itself, and when to come back (lib/database/busy-database.ts).
    if (why === "cannot-write") {
      log.error(error, "The database cannot be written.");
      respondWith(503, {});
    }
    const values = typedValues(schema, form);
    const { said, typed, nothingTyped } = NOT_SAVED[why];
    const isTyped = Object.values(values).some(Boolean);
    return { values, errors: {}, message: `${said} ${isTyped ? typed : nothingTyped}` };
  }
}

/** The same as a whole answer, to what is no form. */
export function tooManyAnswer(problem: TooMany): Response {
  const headers = { "Retry-After": String(problem.waitSeconds) };
  return new Response(tooManyInWords(problem), { status: 429, headers });
}

/** Status 429 and the wait in words, rounded up, so that it is over when it says so. */
export function tooManyInWords({ waitSeconds }: TooMany): string {
  respondWith(429, { "Retry-After": String(waitSeconds) });
  return `Too many attempts. Please wait ${inWords(waitSeconds)} and try again.`;
}

function inWords(seconds: number): string {
  const minutes = Math.ceil(seconds / 60);
  if (minutes < 2) return "a minute";
  return minutes <= 60 ? `${minutes} minutes` : `${Math.ceil(minutes / 60)} hours`;
}
