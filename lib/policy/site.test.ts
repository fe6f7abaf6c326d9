import { expect, test } from "vitest";
import { type Member, NOBODY, ROLES, type Role, SITE } from "../actor";
import { SITE_VERBS, type SiteVerb, sitePolicy } from "./site";

/** Who may do what, cell by cell: the same table as in docs/decisions/roles.md. */
const TABLE: Record<SiteVerb, Record<Role, boolean>> = {
  write: row("contributor author editor admin owner"),
  publish: row("author editor admin owner"),
  moderate: row("editor admin owner"),
  review: row("editor admin owner"),
  "edit-pages": row("editor admin owner"),
  "manage-people": row("admin owner"),
  invite: row("admin owner"),
  "manage-settings": row("admin owner"),
  "read-log": row("admin owner"),
  "hand-ownership-on": row("owner"),
};

function row(roles: string): Record<Role, boolean> {
  const allowed = roles.split(" ");
  return Object.fromEntries(ROLES.map((role) => [role, allowed.includes(role)])) as never;
}

function memberOf(role: Role): Member {
  return {
    kind: "member",
    id: role,
    role,
    username: role,
    email: `${role}@x.example`,
    image: null,
  };
}

test.each(SITE_VERBS)("who may %s", (verb) => {
  const allowed = ROLES.map((role) => [role, sitePolicy.can(memberOf(role), verb)]);
  expect(Object.fromEntries(allowed)).toEqual(TABLE[verb]);
  expect(sitePolicy.can(NOBODY, verb)).toBe(false);
  expect(sitePolicy.can(SITE, verb)).toBe(true);
});
