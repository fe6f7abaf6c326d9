import { describe, expect, test } from "vitest";
import { type Actor, type Member, NOBODY, SITE } from "../actor";
import { POST_STATUSES, type PostStatus } from "../database/post-status";
import { POST_VERBS, type PostVerb, postPolicy } from "./posts";

const ADA: Member = {
  ...{ kind: "member", role: "author", id: "ada", username: "ada" },
  ...{ email: "ada@example.com", image: null },
};

const ACTORS = { Ada: ADA, "the site": SITE, nobody: NOBODY } satisfies Record<string, Actor>;

/** By what it is called in the table. */
const AUTHORS = { "Ada's": "ada", "Bob's": "bob", "a former member's": null };

type States = readonly PostStatus[];
type Row = Record<keyof typeof AUTHORS, States>;

const ALWAYS = ["draft", "scheduled", "published"] as const;
const PUBLISHED = ["published"] as const;
const UNSEEN = ["draft", "scheduled"] as const;
const NEVER = [] as const;

const EVERYBODYS: Row = { "Ada's": ALWAYS, "Bob's": ALWAYS, "a former member's": ALWAYS };
const NOBODYS: Row = { "Ada's": NEVER, "Bob's": NEVER, "a former member's": NEVER };
const HERS: Row = { ...NOBODYS, "Ada's": ALWAYS };
const EVERYBODYS_UNSEEN: Row = { "Ada's": UNSEEN, "Bob's": UNSEEN, "a former member's": UNSEEN };
const SEEN: Row = { "Ada's": PUBLISHED, "Bob's": PUBLISHED, "a former member's": PUBLISHED };
const HERS_UNSEEN: Row = { ...NOBODYS, "Ada's": UNSEEN };
const OF_THE_OWNER = { Ada: HERS, "the site": EVERYBODYS, nobody: NOBODYS };
const UNTIL_PUBLISHED = { Ada: HERS_UNSEEN, "the site": EVERYBODYS_UNSEEN, nobody: NOBODYS };

/** Who may do what with whose post, in which of its states. */
const TABLE: Record<PostVerb, Record<keyof typeof ACTORS, Row>> = {
  see: { Ada: { ...SEEN, "Ada's": ALWAYS }, "the site": EVERYBODYS, nobody: SEEN },
  update: OF_THE_OWNER,
  publish: OF_THE_OWNER,
  schedule: UNTIL_PUBLISHED,
  unpublish: OF_THE_OWNER,
  delete: OF_THE_OWNER,
  share: UNTIL_PUBLISHED,
  "read-history": OF_THE_OWNER,
  restore: OF_THE_OWNER,
};

describe.each(POST_VERBS)("%s", (verb) => {
  describe.each(Object.entries(ACTORS))("as %s", (name, actor) => {
    test.each(Object.entries(AUTHORS))("%s post", (whose, authorId) => {
      const allowed = POST_STATUSES.filter((status) =>
        postPolicy.can(actor, verb, { authorId, status }),
      );
      expect(allowed).toEqual(
        TABLE[verb][name as keyof typeof ACTORS][whose as keyof typeof AUTHORS],
      );
    });
  });
});
