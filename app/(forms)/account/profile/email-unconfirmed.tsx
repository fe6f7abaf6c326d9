import { DrawnFor } from "@/components/drawn-for";
import { QuietButton } from "@/components/quiet-button";
import { confirmOwnEmail } from "./actions";

/** Says that one publishes once the email address is confirmed. */
export function EmailUnconfirmed({ email }: { email: string }) {
  return (
    <form action={confirmOwnEmail} className="space-y-3 border-l-4 border-accent bg-wash px-4 py-3">
      <DrawnFor />
      <p>
        Before you publish, confirm that <bdi className="font-semibold break-words">{email}</bdi> is
        your email address. Drafts you can write already.
      </p>
      <QuietButton>Send me a link to confirm</QuietButton>
    </form>
  );
}
