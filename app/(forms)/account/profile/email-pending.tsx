import { DrawnFor } from "@/components/drawn-for";
import { cancelEmail } from "./actions";

/** Says that another email address waits to be confirmed. */
export function EmailPending({ email }: { email: string }) {
  return (
    <form action={cancelEmail} className="space-y-3 border-l-4 border-accent bg-wash px-4 py-3">
      <DrawnFor />
      <p>
        A link is on its way to <bdi className="font-semibold break-words">{email}</bdi>. Your email
        address changes once you confirm it there, within 24 hours; until then, log in with the one
        below.
      </p>
      <button type="submit" className="link cursor-pointer font-semibold">
        Keep the current address
      </button>
    </form>
  );
}
