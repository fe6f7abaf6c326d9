import { expect, test } from "vitest";
import { type Member, NOBODY, ROLES, type Role, SITE } from "../actor";
import { peoplePolicy } from "./people";

function memberOf(role: Role): Member {
  const email = `${role}@example.com`;
  return { kind: "member", id: `an ${role}`, role, username: role, email, image: null };
}

const BELOW_OWNER = ROLES.filter((role) => role !== "owner");
const MANAGERS: readonly Role[] = ["admin", "owner"];

test.each(ROLES)("whom an %s looks after, and what they make of others", (role) => {
  const actor = memberOf(role);
  const managed = MANAGERS.includes(role) ? BELOW_OWNER : [];
  const looksAfter = (each: Role) => peoplePolicy.looksAfter(actor, { id: "bob", role: each });
  expect(ROLES.filter(looksAfter)).toEqual(managed);
  expect(ROLES.filter((each) => peoplePolicy.mayGive(actor, each))).toEqual(managed);
  expect(peoplePolicy.looksAfter(actor, actor)).toBe(false);
});

test("the operator looks after everybody, and nobody after no one", () => {
  for (const role of ROLES) {
    expect(peoplePolicy.looksAfter(SITE, { id: "bob", role })).toBe(true);
    expect(peoplePolicy.mayGive(SITE, role)).toBe(true);
    expect(peoplePolicy.looksAfter(NOBODY, { id: "bob", role })).toBe(false);
    expect(peoplePolicy.mayGive(NOBODY, role)).toBe(false);
  }
});
