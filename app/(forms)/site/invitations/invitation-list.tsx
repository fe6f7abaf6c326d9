import { DrawnFor } from "@/components/drawn-for";
import { Moment } from "@/components/moment";
import { QuietButton } from "@/components/quiet-button";
import { siteNow } from "@/lib/database/clock";
import type { ListedInvitation } from "@/lib/invitations/queries";
import { ROLE_NAMES } from "../people/role-names";
import { withdraw } from "./actions";

/** The newest invitations: what became of each, and a button for those that still stand. */
export function InvitationList({ invitations }: { invitations: ListedInvitation[] }) {
  return (
    <ul className="divide-y divide-line border-y border-line">
      {invitations.map((invitation) => (
        <li key={invitation.id} className="flex items-center justify-between gap-4 py-3">
          <InvitationInWords invitation={invitation} />
          {!invitation.usedAt && (
            <form action={withdraw.bind(null, invitation.id)} className="shrink-0">
              <DrawnFor />
              <QuietButton aria-describedby={`invitation-${invitation.id}`}>Withdraw</QuietButton>
            </form>
          )}
        </li>
      ))}
    </ul>
  );
}

function InvitationInWords({
  invitation: { id, email, role, note, invitedBy, expires, usedAt, usedBy },
}: {
  invitation: ListedInvitation;
}) {
  return (
    <div id={`invitation-${id}`} className="min-w-0 break-words">
      <p>
        <bdi className="font-semibold">{email || "By a link"}</bdi>{" "}
        <span className="text-muted">{ROLE_NAMES[role]}</span>
      </p>
      {note && (
        <p>
          <bdi>{note}</bdi>
        </p>
      )}
      <p className="text-sm text-muted">
        {invitedBy ? <bdi>{invitedBy.username}</bdi> : "The operator"} ·{" "}
        {usedAt ? (
          <>
            used by {usedBy ? <bdi>{usedBy.username}</bdi> : "a former member"}{" "}
            <Moment date={usedAt} />
          </>
        ) : (
          <>
            {expires > siteNow() ? "stands until" : "ran out"} <Moment date={expires} />
          </>
        )}
      </p>
    </div>
  );
}
