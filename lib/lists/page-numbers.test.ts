import { describe, expect, it } from "vitest";
import { lastPage, pageLinks, parsePageNumber, windowsOn } from "./page-numbers";

describe("pageLinks", () => {
  it.each([
    [1, 1, [1]],
    [1, 4, [1, 2, 3, 4]],
    [1, 10, [1, 2, 3, null, 10]],
    [5, 10, [1, null, 4, 5, 6, 7, null, 10]],
    [8, 10, [1, null, 7, 8, 9, 10]],
    [10, 10, [1, null, 9, 10]],
    [2, 2, [1, 2]],
    [1, 1_000_000_000, [1, 2, 3, null, 1_000_000_000]],
  ])("of page %i of %i are %j", (current, last, links) => {
    expect(pageLinks(current, last)).toEqual(links);
  });
});

describe("parsePageNumber", () => {
  it("takes whole numbers from 1", () => {
    expect(parsePageNumber("1")).toBe(1);
    expect(parsePageNumber("200")).toBe(200);
  });

  it.each(["0", "-1", "abc", "1e9", "01", "1.5", " 1", "", "9999999999", "١"])(
    "refuses %j",
    (text) => {
      expect(parsePageNumber(text)).toBeNull();
    },
  );
});

describe("lastPage", () => {
  it("is 1 for an empty list", () => {
    expect(lastPage(0, 5)).toBe(1);
  });

  it("counts a page that is not full", () => {
    expect(lastPage(5, 5)).toBe(1);
    expect(lastPage(6, 5)).toBe(2);
  });
});

describe("windowsOn", () => {
  it("shows each thing of several lists once, in their order", () => {
    const lists = [["a", "b", "c"], [], ["d"], ["e", "f", "g", "h"]];
    const counts = lists.map(({ length }) => length);
    const shown = [1, 2, 3].map((page) =>
      windowsOn(counts, page, 3).flatMap(({ skip, take }, index) =>
        lists[index]?.slice(skip, skip + take),
      ),
    );
    expect(shown.map((page) => page.join(""))).toEqual(["abc", "def", "gh"]);
  });
});
