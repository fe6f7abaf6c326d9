import { Fragment, type ReactNode } from "react";
import { isPublic } from "@/lib/policy/post-status";
import { writersOf } from "@/lib/posts/authors/writers-of";
import { shownName } from "@/lib/users/shown-name";
import { userAddress } from "@/lib/users/user-address";
import { Avatar } from "./avatar";
import { PostDate } from "./post-date";
import type { ShownPost } from "./shown-post";

/** Who wrote a post, and when; `children` follow the date. */
export function Byline({
  post: { author, coauthors, status, publishedAt },
  lang,
  children,
}: {
  post: Pick<ShownPost, "author" | "coauthors" | "status" | "publishedAt">;
  /** Where what stands around it is in another. */
  lang?: string;
  children?: ReactNode;
}) {
  const people = writersOf({ author, coauthors });
  return (
    <div lang={lang} className="flex items-center gap-3 text-sm text-muted">
      {author && <Avatar person={author} size={40} />}
      <p className="min-w-0">
        <Names people={people} />
        {isPublic(status) ? (
          <PostDate date={publishedAt} className="dt-published" />
        ) : (
          "Not published"
        )}
        {children}
      </p>
    </div>
  );
}

type Named = { username: string; displayName: string };

/** “Anna, Ben and Chris”, each leading to their page. */
function Names({ people }: { people: Named[] }) {
  const [only, ...others] = people;
  if (!only) {
    return <span className="block text-base font-semibold text-ink">A former member</span>;
  }
  if (others.length === 0) return <Name person={only} className="block truncate text-base" />;
  return (
    <span className="block text-base break-words">
      {people.map((person, index) => (
        <Fragment key={person.username}>
          {index > 0 && (index === others.length ? " and " : ", ")}
          <Name person={person} />
        </Fragment>
      ))}
    </span>
  );
}

function Name({ person, className = "" }: { person: Named; className?: string }) {
  return (
    <a
      href={userAddress(person.username)}
      className={`p-author h-card link font-semibold text-ink ${className}`}
    >
      <bdi>{shownName(person)}</bdi>
    </a>
  );
}
