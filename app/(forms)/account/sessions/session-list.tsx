import { DrawnFor } from "@/components/drawn-for";
import { Moment } from "@/components/moment";
import { QuietButton } from "@/components/quiet-button";
import type { ListedSession } from "@/lib/auth/sessions/queries";
import { endOtherSessions, endSession } from "./actions";

/** Browsers one is logged in with, of `count`; `here` is the token of this one. */
export function SessionList({
  sessions,
  count,
  here,
}: {
  sessions: ListedSession[];
  count: number;
  here: string | null;
}) {
  return (
    <>
      <ul aria-label="Browsers" className="divide-y divide-line">
        {sessions.map((session) => (
          <SessionItem
            key={session.sessionToken}
            session={session}
            isHere={session.sessionToken === here}
          />
        ))}
      </ul>
      {count > 1 && (
        <form action={endOtherSessions}>
          <DrawnFor />
          <QuietButton>Log out everywhere else</QuietButton>
        </form>
      )}
    </>
  );
}

function SessionItem({ session, isHere }: { session: ListedSession; isHere: boolean }) {
  const { sessionToken, browser, createdAt, lastSeenAt } = session;
  const id = `session-${sessionToken}`;
  return (
    <li className="flex items-center justify-between gap-4 py-3">
      <div id={id} className="min-w-0">
        <p className="font-semibold">
          {browser}
          {isHere && <span className="font-normal text-muted"> · this one</span>}
        </p>
        <p className="text-sm text-muted">
          First seen <Moment date={createdAt} />
        </p>
        <p className="text-sm text-muted">
          Last seen <Moment date={lastSeenAt} />
        </p>
      </div>
      <form action={endSession.bind(null, sessionToken)} className="shrink-0">
        <DrawnFor />
        <QuietButton aria-describedby={id}>Log out</QuietButton>
      </form>
    </li>
  );
}
