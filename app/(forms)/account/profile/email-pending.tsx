import { cancelEmail } from "./actions";

/** Says that another email address waits to be confirmed. */
export function EmailPending({ email }: { email: string }) {
  return (
    <form action={cancelEmail} className="space-y-3 border-l-4 border-accent bg-wash px-4 py-3">
      <p>
        We have sent a link to <bdi className="font-semibold break-words">{email}</bdi>. Your email
        address changes when you open it; until then you log in with the one below.
      </p>
      <button type="submit" className="link cursor-pointer font-semibold">
        Keep the present address
      </button>
    </form>
  );
}
