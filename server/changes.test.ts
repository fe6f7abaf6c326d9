import { expect, it } from "vitest";
import { changeCount, isOutdated, recordChange } from "./changes.mjs";

it("knows what has changed since something was made", () => {
  const stamp = { tags: ["a", "b"], madeAfter: changeCount() };
  recordChange(["c"]);
  expect(isOutdated(stamp)).toBe(false);
  recordChange(["b"]);
  expect(isOutdated(stamp)).toBe(true);
  expect(isOutdated({ ...stamp, madeAfter: changeCount() })).toBe(false);
});

it("counts all as old rather than remember tags without end", () => {
  const before = { tags: ["never"], madeAfter: changeCount() };
  for (let number = 0; number < 60_000; number++) recordChange([`post-address:${number}`]);
  expect(isOutdated(before)).toBe(true);
  const after = { tags: ["never"], madeAfter: changeCount() };
  recordChange(["other"]);
  expect(isOutdated(after)).toBe(false);
});
