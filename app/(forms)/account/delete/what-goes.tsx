import { countOf } from "@/lib/text/words";
import type { Belongings } from "@/lib/users/delete-user";

/** Says what is deleted with an account, and what cannot be undone. */
export function WhatGoes({ belongings: { username, avatar, _count } }: { belongings: Belongings }) {
  return (
    <>
      <p>
        This deletes the account <bdi className="font-semibold break-words">{username}</bdi>:
      </p>
      <ul className="list-disc space-y-1 pl-5">
        <li>your username and your email address, which anyone can then use</li>
        <li>{avatar ? "your page and your profile picture" : "your page"}</li>
        <li>{countOf(_count.sessions, "session")}: every browser is logged out</li>
        {_count.accounts > 0 && <li>{countOf(_count.accounts, "connected login")}</li>}
        {_count.posts > 0 && <li>{countOf(_count.posts, "post")}, unless you keep them here</li>}
      </ul>
      <p>
        None of this can be undone. Posts that you keep here stay for readers, but you can no longer
        change or delete them.
      </p>
      <p>
        To keep a copy of everything, first:{" "}
        <a href="/account/download" className="link">
          Download my data
        </a>
      </p>
    </>
  );
}
