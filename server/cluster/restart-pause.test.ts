import { expect, test } from "vitest";
import { RestartPause } from "./restart-pause";

test("a worker that dies is replaced at once, and the next ever later if they die of their start", () => {
  const pause = new RestartPause();
  expect([0, 900, 0, 2_000].map((livedMs) => pause.after(livedMs))).toEqual([0, 1000, 2000, 4000]);
  for (let end = 0; end < 20; end++) pause.after(0);
  expect(pause.after(0)).toBe(60_000);
});

test("one that has worked for a while counts for nothing against the next", () => {
  const pause = new RestartPause();
  for (let end = 0; end < 5; end++) pause.after(0);
  expect(pause.after(10_000)).toBe(0);
  expect(pause.after(0)).toBe(1_000);
});
