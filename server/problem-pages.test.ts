import { expect, it } from "vitest";
import { PROBLEMS } from "../lib/http/problems";
import { PROBLEM_STATUSES } from "./problem-pages.mjs";

it("has a page for every problem that the site can put in words", () => {
  expect(PROBLEM_STATUSES).toEqual(Object.keys(PROBLEMS).map(Number));
});
