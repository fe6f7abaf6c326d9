import { DrawnFor } from "@/components/drawn-for";
import { Moment } from "@/components/moment";
import { QuietButton } from "@/components/quiet-button";
import type { WaitingPerson } from "@/lib/invitations/queries";
import { userAddress } from "@/lib/users/user-address";
import { approve } from "./actions";

/** Those who have an account and wait for somebody to let them write. */
export function WaitingList({ people }: { people: WaitingPerson[] }) {
  return (
    <ul className="divide-y divide-line border-y border-line">
      {people.map(({ id, username, email, createdAt }) => (
        <li key={id} className="flex items-center justify-between gap-4 py-3">
          <p id={`waiting-${id}`} className="min-w-0 break-words">
            <a href={userAddress(username)} className="link font-semibold">
              <bdi>{username}</bdi>
            </a>{" "}
            <bdi className="text-muted">{email}</bdi>
            <span className="block text-sm text-muted">
              joined <Moment date={createdAt} />
            </span>
          </p>
          <form action={approve.bind(null, id)} className="shrink-0">
            <DrawnFor />
            <QuietButton aria-describedby={`waiting-${id}`}>Approve</QuietButton>
          </form>
        </li>
      ))}
    </ul>
  );
}
