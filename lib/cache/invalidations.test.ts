import { expect, it } from "vitest";
import { invalidationCount, isOutdated, recordInvalidation } from "./invalidations";

it("knows what has changed since something was made", () => {
  const stamp = { tags: ["a", "b"], madeAfter: invalidationCount() };
  recordInvalidation(["c"]);
  expect(isOutdated(stamp)).toBe(false);
  recordInvalidation(["b"]);
  expect(isOutdated(stamp)).toBe(true);
  expect(isOutdated({ ...stamp, madeAfter: invalidationCount() })).toBe(false);
});

it("counts all as old rather than remember tags without end", () => {
  const before = { tags: ["never"], madeAfter: invalidationCount() };
  for (let number = 0; number < 60_000; number++) recordInvalidation([`post-address:${number}`]);
  expect(isOutdated(before)).toBe(true);
  const after = { tags: ["never"], madeAfter: invalidationCount() };
  recordInvalidation(["other"]);
  expect(isOutdated(after)).toBe(false);
});
