import { DRAWN_FOR } from "@/lib/forms/drawn-for";
import type { FormState, Unsent } from "@/lib/forms/form-state";
import { DrawnFor } from "./drawn-for";
import { FormAlert } from "./form-alert";

type Sender = NonNullable<Unsent["sender"]>;

/**
 * First in a form of a member: whose it is, what is wrong with all of it, and how to send it with
 * `button` all the same where nobody or somebody else is logged in by now.
 */
export function MemberFormHead({
  form: { state, drawnFor },
  button,
}: {
  form: { state: FormState; drawnFor: string };
  button: string;
}) {
  const { message, unsent, values } = state;
  return (
    <>
      <DrawnFor id={drawnFor} />
      <FormAlert>{message}</FormAlert>
      {unsent && !unsent.sender && <LoggedOut button={button} />}
      {unsent?.sender && (
        <OtherSender
          sender={unsent.sender}
          button={button}
          isTextKept={Object.keys(values).length > 0}
        />
      )}
    </>
  );
}

function LoggedOut({ button }: { button: string }) {
  return (
    <FormAlert>
      You are logged out, so this has not been saved. Your text is still here.{" "}
      <a href="/login" target="_blank" rel="noopener" className="link">
        Open the login page in a new tab
      </a>
      , then come back and press “{button}” again.
    </FormAlert>
  );
}

function OtherSender({
  sender: { id, username },
  button,
  isTextKept,
}: {
  sender: Sender;
  button: string;
  isTextKept: boolean;
}) {
  const name = <bdi className="font-semibold break-words">{username}</bdi>;
  return (
    <>
      <FormAlert>
        You are logged in as {name} now, but this page was opened with another account. So nothing
        has been done{isTextKept && ", and what you typed is still here"}. Do you want to do it as{" "}
        {name}? If not, log in with the other account in another tab, then come back and press “
        {button}” again.
      </FormAlert>
      <label className="flex min-h-11 items-center gap-3">
        <input type="checkbox" name={DRAWN_FOR} value={id} className="size-5 shrink-0" />
        <span className="min-w-0">Do it as {name}</span>
      </label>
    </>
  );
}
