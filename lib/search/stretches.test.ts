import { expect, test } from "vitest";
import { newestFirst, stretchesOf } from "./stretches";

test.each([0, 1, 2_047, 2_048, 8_191, 8_192, 100_000, 1_000_000, 2_147_483_647])(
  "each post up to %d is in one of the lists",
  (newest) => {
    const lists = newestFirst(newest);
    const ids = [0, 1, 2_047, 2_048, newest >> 1, newest - 2_048, newest - 1, newest];
    for (const id of ids.filter((each) => each >= 0 && each <= newest)) {
      const its = stretchesOf(id);
      expect(lists.filter((list) => list.some((each) => its.includes(each)))).toHaveLength(1);
    }
  },
);

test("what is newer is in an earlier list, and each list is short", () => {
  const lists = newestFirst(1_000_000);
  const listOf = (id: number) =>
    lists.findIndex((list) => list.some((each) => stretchesOf(id).includes(each)));
  const places = [1_000_000, 990_000, 950_000, 800_000, 1].map(listOf);
  expect(places).toEqual([...places].sort());
  expect(listOf(1_000_000)).toBe(0);
  for (const list of lists) expect(list.length).toBeLessThanOrEqual(4);
});
