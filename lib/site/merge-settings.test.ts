import { expect, it } from "vitest";
import { mergeSettings } from "./merge-settings";
import { FIRST_SETTINGS } from "./settings-schema";

const base = FIRST_SETTINGS;

it("keeps what each has changed", () => {
  const merged = mergeSettings(base, { ...base, name: "Mine" }, { ...base, tagline: "Theirs" });
  expect(merged).toEqual({ form: { ...base, name: "Mine", tagline: "Theirs" }, conflicts: [] });
});

it("tells what both have changed, and leaves what was typed in place", () => {
  const merged = mergeSettings(base, { ...base, name: "Mine" }, { ...base, name: "Theirs" });
  expect(merged.form.name).toBe("Mine");
  expect(merged.conflicts).toEqual([{ name: "name", theirs: "Theirs" }]);
});

it("finds nothing to choose where both have typed the same", () => {
  const same = { ...base, name: "Ours" };
  expect(mergeSettings(base, same, same)).toEqual({ form: same, conflicts: [] });
});

it("asks about every difference where nobody knows any more what was before", () => {
  const merged = mergeSettings(null, { ...base, name: "Mine" }, base);
  expect(merged.conflicts).toEqual([{ name: "name", theirs: "Carafe" }]);
});
