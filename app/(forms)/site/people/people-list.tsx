import { Avatar } from "@/components/avatar";
import { Moment } from "@/components/moment";
import { countOf } from "@/lib/text/words";
import type { ListedPerson } from "@/lib/users/list-people";
import { userAddress } from "@/lib/users/user-address";
import { ROLE_NAMES } from "./role-names";

/** People with what somebody who looks after the site wants to know of them. */
export function PeopleList({ people }: { people: ListedPerson[] }) {
  if (people.length === 0) return <p>Nobody is found by that.</p>;
  return (
    <ul className="divide-y divide-line border-y border-line">
      {people.map((person) => (
        <li key={person.id} className="flex gap-4 py-4">
          <Avatar person={person} size={40} />
          <PersonInWords person={person} />
        </li>
      ))}
    </ul>
  );
}

function PersonInWords({ person }: { person: ListedPerson }) {
  const { username, email, role, posts, createdAt, lastSeen } = person;
  return (
    <div className="min-w-0">
      <p className="break-words">
        <a href={userAddress(username)} className="link font-semibold">
          <bdi>{username}</bdi>
        </a>{" "}
        <span className="text-muted">{ROLE_NAMES[role]}</span>
      </p>
      <p className="break-words text-muted">
        <bdi>{email}</bdi>
      </p>
      <p className="text-sm text-muted">
        {countOf(posts, "post")} · joined <Moment date={createdAt} />
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
