import { describe, expect, test } from "vitest";
import { type Actor, type Member, NOBODY, type Role, SITE } from "../actor";
import { POST_STATUSES, type PostStatus } from "./post-status";
import { POST_VERBS, type PostVerb, postPolicy } from "./posts";

/** Ada, in each of her roles. */
function ada(role: Role): Member {
  const email = "ada@example.com";
  return { kind: "member", role, id: "ada", username: "ada", email, image: null };
}

const ACTORS = {
  owner: ada("owner"),
  admin: ada("admin"),
  editor: ada("editor"),
  author: ada("author"),
  contributor: ada("contributor"),
  reader: ada("reader"),
  "the site": SITE,
  nobody: NOBODY,
} satisfies Record<string, Actor>;

type Who = keyof typeof ACTORS;

/** By what it is called in the table. */
const AUTHORS = { "Ada's": "ada", "Bob's": "bob", "a former member's": null };

/** The states of a post by a letter: draft, handed in (i), scheduled, published, unlisted, hidden; of Ada's posts and of others'. */
type Cell = [own: string, others: string];

const SAME_FOR_SITE = { "the site": ["dispuh", "dispuh"] as Cell };
const LOOKS_AFTER: Cell = ["dispu", "ispu"];
const AUTHORS_OWN: Cell = ["dispu", ""];
const NO: Cell = ["", ""];

const TO_CHANGE: Record<Who, Cell> = {
  ...{ owner: LOOKS_AFTER, admin: LOOKS_AFTER, editor: LOOKS_AFTER, author: AUTHORS_OWN },
  ...{ contributor: ["dipu", ""], reader: NO, nobody: NO, ...SAME_FOR_SITE },
};
const TO_PUBLISH: Record<Who, Cell> = { ...TO_CHANGE, contributor: NO };
/** The cells of those who may do it at all, from editors down. */
function byRank(editors: Cell, author: Cell, contributor: Cell): Record<Who, Cell> {
  const nobody = { reader: NO, nobody: NO, ...SAME_FOR_SITE };
  return { owner: editors, admin: editors, editor: editors, author, contributor, ...nobody };
}
const OWN_AND_PUBLISHED: Cell = ["dispu", "pu"];
const OWN_AND_LISTED: Cell = ["dispu", "p"];
const LISTED: Cell = ["p", "p"];

/** Who may do what with whose post, in which of its states: the same table as in docs/decisions/roles.md. */
const TABLE: Record<PostVerb, Record<Who, Cell>> = {
  see: {
    ...{ owner: LOOKS_AFTER, admin: LOOKS_AFTER, editor: LOOKS_AFTER, author: OWN_AND_PUBLISHED },
    ...{ contributor: OWN_AND_PUBLISHED, reader: OWN_AND_PUBLISHED, nobody: ["pu", "pu"] },
    ...SAME_FOR_SITE,
  },
  "see-by-number": {
    ...{ owner: LOOKS_AFTER, admin: LOOKS_AFTER, editor: LOOKS_AFTER, author: OWN_AND_LISTED },
    ...{ contributor: OWN_AND_LISTED, reader: OWN_AND_LISTED, nobody: LISTED },
    ...SAME_FOR_SITE,
  },
  find: {
    ...{ owner: LISTED, admin: LISTED, editor: LISTED, author: LISTED, contributor: LISTED },
    ...{ reader: LISTED, nobody: LISTED, ...SAME_FOR_SITE },
  },
  update: TO_CHANGE,
  publish: TO_PUBLISH,
  schedule: byRank(["dis", "is"], ["dis", ""], NO),
  unpublish: TO_PUBLISH,
  delete: { ...TO_CHANGE, contributor: ["di", ""] },
  pin: {
    ...{ owner: LISTED, admin: LISTED, editor: LISTED, author: NO, contributor: NO },
    ...{ reader: NO, nobody: NO, ...SAME_FOR_SITE },
  },
  share: byRank(["dis", "s"], ["dis", ""], ["di", ""]),
  "read-history": { ...TO_CHANGE, contributor: AUTHORS_OWN },
  restore: TO_CHANGE,
  "name-authors": { ...TO_CHANGE, contributor: AUTHORS_OWN },
  "hand-in": byRank(["dipu", ""], ["dipu", ""], ["dipu", ""]),
  "take-back": byRank(["dipu", ""], ["dipu", ""], ["dipu", ""]),
  "hand-back": byRank(["ipu", "ipu"], NO, NO),
};

const LETTERS: Record<PostStatus, string> = {
  ...{ draft: "d", "handed-in": "i", scheduled: "s", published: "p", unlisted: "u", hidden: "h" },
};

function statesIn(letters: string): PostStatus[] {
  return POST_STATUSES.filter((status) => letters.includes(LETTERS[status]));
}

describe.each(POST_VERBS)("%s", (verb) => {
  describe.each(Object.entries(ACTORS))("as %s", (name, actor) => {
    test.each(Object.entries(AUTHORS))("%s post", (_, authorId) => {
      const [own, others] = TABLE[verb][name as Who];
      const allowed = POST_STATUSES.filter((status) =>
        postPolicy.can(actor, verb, { kind: "post", authorId, coauthors: [], status }),
      );
      expect(allowed).toEqual(statesIn(authorId === "ada" ? own : others));
      const withAda = POST_STATUSES.filter((status) =>
        postPolicy.can(actor, verb, {
          kind: "post",
          authorId,
          coauthors: [{ id: "eve" }, { id: "ada" }],
          status,
        }),
      );
      expect(withAda).toEqual(statesIn(own));
    });
  });
});
