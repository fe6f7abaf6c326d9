import { describe, expect, test } from "vitest";
import { type Actor, NOBODY, ROLES, type Role, SITE } from "../actor";
import { pagePolicy } from "./pages";
import { POST_STATUSES, type PostStatus } from "./post-status";
import { POST_VERBS, type PostVerb, postPolicy } from "./posts";

const person = { id: "ada", username: "ada", email: "ada@example.com", image: null };
const inRole = (role: Role): Actor => ({ kind: "member", role, ...person });

const WRITERS: Actor[] = [...(["editor", "admin", "owner"] as const).map(inRole), SITE];
const OTHERS: Actor[] = [...(["reader", "contributor", "author"] as const).map(inRole), NOBODY];

/** What those do who write pages: the same table as in docs/decisions/roles.md. */
const TABLE: Record<PostVerb, PostStatus[]> = {
  see: ["draft", "published"],
  "see-by-number": [],
  find: [],
  update: ["draft", "published"],
  publish: ["draft", "published"],
  schedule: [],
  unpublish: ["draft", "published"],
  delete: ["draft", "published"],
  pin: [],
  share: ["draft"],
  "read-history": ["draft", "published"],
  restore: ["draft", "published"],
  "name-authors": [],
  "hand-in": [],
  "take-back": [],
  "hand-back": [],
};

function statesOf(actor: Actor, verb: PostVerb): PostStatus[] {
  return POST_STATUSES.filter((status) => pagePolicy.can(actor, verb, { kind: "page", status }));
}

describe.each(POST_VERBS)("%s", (verb) => {
  test("a page, by those who write pages", () => {
    for (const actor of WRITERS) expect(statesOf(actor, verb)).toEqual(TABLE[verb]);
  });

  test("a page, by anybody else", () => {
    const seen = verb === "see" ? ["published"] : [];
    for (const actor of OTHERS) expect(statesOf(actor, verb)).toEqual(seen);
  });

  test("no page as a post, and no post as a page", () => {
    for (const actor of [...WRITERS, ...ROLES.map(inRole), NOBODY]) {
      for (const status of POST_STATUSES) {
        const page = { kind: "page", authorId: "ada", coauthors: [], status } as const;
        expect(postPolicy.can(actor, verb, page)).toBe(false);
        expect(pagePolicy.can(actor, verb, { kind: "post", status })).toBe(false);
      }
    }
  });
});
