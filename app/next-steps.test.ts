import { expect, it } from "vitest";
import { type Member, ROLES } from "@/lib/actor";
import { nextSteps } from "./next-steps";

const NEW = { name: "Carafe", registration: "open" } as const;

function addressesFor(role: Member["role"] | null, site: Parameters<typeof nextSteps>[1] = NEW) {
  const viewer = role && { id: "1", role, username: "ada", email: "ada@example.com", image: null };
  const { steps } = nextSteps(viewer && { kind: "member", ...viewer }, site);
  return steps.map(({ href }) => href);
}

it("leads visitors to where they register, unless nobody can", () => {
  expect(addressesFor(null)).toEqual(["/register"]);
  expect(addressesFor(null, { ...NEW, registration: "approval" })).toEqual(["/register"]);
  expect(addressesFor(null, { ...NEW, registration: "invitation" })).toEqual([]);
  expect(addressesFor(null, { ...NEW, registration: "closed" })).toEqual([]);
});

it("leads each to what they may do", () => {
  expect(ROLES.map((role) => addressesFor(role).length)).toEqual([0, 1, 1, 1, 4, 4]);
  expect(addressesFor("owner")).toEqual([
    "/post/new",
    "/site",
    "/site/invitations",
    "/site/import",
  ]);
});

it("asks for a name until there is one", () => {
  expect(addressesFor("owner", { ...NEW, name: "Ours" })).toEqual([
    "/post/new",
    "/site/invitations",
    "/site/import",
  ]);
});
