import { expect, test } from "vitest";
import { csvLine } from "./csv-line";

test("every cell stands in quotes, with quotes of its own doubled and lines of its own kept", () => {
  expect(csvLine(['a "b"', "c,d", "e\nf", ""])).toBe('"a ""b""","c,d","e\nf",""\r\n');
});

test.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"])("%j is no formula", (cell) => {
  expect(csvLine([cell])).toBe(`"'${cell}"\r\n`);
});
