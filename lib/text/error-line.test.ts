import { expect, test } from "vitest";
import { errorLine } from "./error-line";

test("of a long message the end is left, from a whole word on", () => {
  const line = errorLine(new Error(`${"reason ".repeat(100)}\n at last.`));
  expect(line).toMatch(/^(reason )+at last$/);
});

test("no character of it is split", () => {
  for (const before of ["", "a"]) {
    const line = errorLine(before + "🍷".repeat(200));
    expect(line).toMatch(/^(🍷)+$/u);
  }
});
