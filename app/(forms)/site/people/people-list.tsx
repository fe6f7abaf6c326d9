import { Avatar } from "@/components/avatar";
import { Moment } from "@/components/moment";
import type { Member } from "@/lib/actor";
import type { ListedPerson } from "@/lib/people/list-people";
import { personAddress } from "@/lib/people/person-address";
import { peoplePolicy } from "@/lib/policy/people";
import { countOf } from "@/lib/text/words";
import { userAddress } from "@/lib/users/user-address";
import { ROLE_NAMES, STANDING_NAMES } from "./role-names";

/** People with what `viewer`, who looks after the site, wants to know of them. */
export function PeopleList({ people, viewer }: { people: ListedPerson[]; viewer: Member }) {
  if (people.length === 0) return <p>Nobody is found by that.</p>;
  return (
    <ul className="divide-y divide-line border-y border-line">
      {people.map((person) => (
        <li key={person.id} className="flex flex-wrap items-center gap-x-4 gap-y-2 py-4">
          <Avatar person={person} size={40} />
          <PersonInWords person={person} />
          {peoplePolicy.looksAfter(viewer, person) && (
            <a
              href={personAddress(person.id)}
              className="button border-field hover:bg-wash"
              aria-describedby={`person-${person.id}`}
            >
              Manage
            </a>
          )}
        </li>
      ))}
    </ul>
  );
}

function PersonInWords({ person }: { person: ListedPerson }) {
  const { id, displayName, email, posts, reports, createdAt, lastSeen } = person;
  return (
    <div className="min-w-0 grow basis-60">
      <p className="break-words">
        <Name person={person} /> {displayName && <bdi>{displayName}</bdi>}{" "}
        <span className="text-muted">{standingOf(person)}</span>
      </p>
      <p id={`person-${id}`} className="break-words text-muted">
        <bdi>{email}</bdi>
      </p>
      <p className="text-sm text-muted">
        {countOf(posts, "post")}
        {reports > 0 && ` · ${countOf(reports, "report")}`} · joined <Moment date={createdAt} />
        {lastSeen && (
          <>
            {" "}
            · last seen <Moment date={lastSeen} />
          </>
        )}
      </p>
    </div>
  );
}

/** It leads to the person's page, where there is one. */
function Name({ person: { username, isHidden } }: { person: ListedPerson }) {
  const name = <bdi className="font-semibold">{username}</bdi>;
  if (isHidden) return name;
  return (
    <a href={userAddress(username)} className="link">
      {name}
    </a>
  );
}

function standingOf({ role, suspendedAt, deleteAt }: ListedPerson): string {
  if (deleteAt) return STANDING_NAMES.spam;
  return suspendedAt ? STANDING_NAMES.suspended : ROLE_NAMES[role];
}
