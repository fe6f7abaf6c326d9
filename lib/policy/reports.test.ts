import { expect, test } from "vitest";
import { type Member, NOBODY, ROLES, SITE } from "../actor";
import { reportPolicy } from "./reports";

function memberOf(role: Member["role"]): Member {
  return { kind: "member", id: role, role, username: role, email: "", image: null };
}

/** Who sees and decides what is reported of others, and of themselves. */
const TABLE = {
  reader: [false, false],
  contributor: [false, false],
  author: [false, false],
  editor: [true, false],
  admin: [true, false],
  owner: [true, true],
};

test.each(ROLES)("what is reported is decided by those who moderate: %s", (role) => {
  const member = memberOf(role);
  const decides = ["somebody else", role].map((personId) => reportPolicy.can(member, { personId }));
  expect(decides).toEqual(TABLE[role]);
  expect(reportPolicy.can(member, { personId: null })).toBe(TABLE[role][0]);
  const joint = { personId: "somebody else", coauthorIds: ["a third", role] };
  expect(reportPolicy.can(member, joint)).toBe(TABLE[role][1]);
});

test("nobody without an account decides, and the site may", () => {
  expect(reportPolicy.can(NOBODY, { personId: null })).toBe(false);
  expect(reportPolicy.can(SITE, { personId: "somebody" })).toBe(true);
});
