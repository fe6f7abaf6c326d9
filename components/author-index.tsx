import { countOf } from "@/lib/text/words";
import type { AuthorsPage } from "@/lib/users/find-authors-page";
import { shownName } from "@/lib/users/shown-name";
import { AUTHORS_ADDRESS, userAddress } from "@/lib/users/user-address";
import { Avatar } from "./avatar";
import { Pagination } from "./pagination";

/** Those who write here, each with the number of their posts. */
export function AuthorIndex({ page: { authors, number, last } }: { page: AuthorsPage }) {
  return (
    <>
      <h1 className="mb-10 font-serif text-display font-semibold">Authors</h1>
      {authors.length === 0 ? (
        <p className="font-serif text-prose text-muted">Nobody has published anything yet.</p>
      ) : (
        <ul className="grid gap-x-10 gap-y-8 sm:grid-cols-2">
          {authors.map((author) => (
            <li key={author.username} className="flex min-w-0 items-start gap-4">
              <Avatar person={author} size={40} />
              <div className="min-w-0">
                <a
                  href={userAddress(author.username)}
                  className="font-serif text-lg font-semibold break-words hover:text-accent"
                >
                  <bdi>{shownName(author)}</bdi>
                </a>
                <p className="text-sm text-muted">{countOf(author.count, "post")}</p>
                {author.about && (
                  <p dir="auto" className="mt-1 break-words text-muted">
                    {author.about}
                  </p>
                )}
              </div>
            </li>
          ))}
        </ul>
      )}
      <Pagination base={AUTHORS_ADDRESS} page={number} last={last} />
    </>
  );
}
