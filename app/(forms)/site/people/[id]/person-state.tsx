import { Moment } from "@/components/moment";
import type { FoundPerson } from "@/lib/people/find-person";
import { REPORTS_ADDRESS } from "@/lib/reports/report-address";
import { countOf } from "@/lib/text/words";
import { userAddress } from "@/lib/users/user-address";

/** Who somebody is, and how things stand with them. */
export function PersonState({ person }: { person: FoundPerson }) {
  const { id, username, email, posts, reports, createdAt, isHidden } = person;
  return (
    <div className="-mt-4 space-y-1 text-muted">
      <p className="break-words">
        <bdi>{email}</bdi> · {countOf(posts, "post")} · joined <Moment date={createdAt} />
      </p>
      <Standing person={person} />
      {reports > 0 && (
        <p>
          <a href={`${REPORTS_ADDRESS}?person=${id}`} className="link">
            {countOf(reports, "report")} of them or what they wrote
          </a>
        </p>
      )}
      {!isHidden && (
        <p>
          <a href={userAddress(username)} className="link">
            Look at their page
          </a>
        </p>
      )}
    </div>
  );
}

function Standing({ person: { suspendedAt, isHidden, deleteAt } }: { person: FoundPerson }) {
  if (!suspendedAt) return null;
  if (deleteAt) {
    return (
      <p>
        Deleted as spam. The account, its posts and its pictures go for good on{" "}
        <Moment date={deleteAt} />.
      </p>
    );
  }
  return (
    <p>
      Suspended on <Moment date={suspendedAt} />. Their page and their posts are{" "}
      {isHidden ? "hidden" : "still there"}.
    </p>
  );
}
