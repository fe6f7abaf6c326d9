import { expect, it } from "vitest";
import { DRAWN_FOR, drawnForOf, isDrawnFor } from "./drawn-for";

function formOf(...members: string[]): FormData {
  const form = new FormData();
  for (const member of members) form.append(DRAWN_FOR, member);
  return form;
}

it("is whoever's it was drawn for", () => {
  expect(isDrawnFor(formOf("ada"), "ada")).toBe(true);
  expect(isDrawnFor(formOf("ada"), "bob")).toBe(false);
});

it("is another's who has agreed to send it, and then theirs", () => {
  expect(isDrawnFor(formOf("ada", "bob"), "bob")).toBe(true);
  expect(drawnForOf(formOf("ada", "bob"))).toBe("bob");
});

it.each([[formOf()], [formOf("")], [null], [{ drawnFor: "ada" }], ["ada"]])(
  "is nobody's where it names nobody: %j",
  (form) => {
    expect(isDrawnFor(form, "ada")).toBe(false);
  },
);
