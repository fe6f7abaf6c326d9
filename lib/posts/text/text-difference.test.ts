import { expect, test } from "vitest";
import { expectCpuMsBelow } from "../../../test/cost";
import { aText } from "../../../test/texts";
import { cutDifference, differenceOf, textDifference } from "./text-difference";

test("a changed word is one that went and one that came", () => {
  expect(textDifference("The wine is red.", "The wine is white.")).toEqual([
    { kind: "same", text: "The wine is " },
    { kind: "removed", text: "red" },
    { kind: "added", text: "white" },
    { kind: "same", text: "." },
  ]);
});

test("equal texts differ in nothing", () => {
  expect(textDifference("Same.", "Same.")).toEqual([{ kind: "same", text: "Same." }]);
  expect(textDifference("", "")).toEqual([]);
});

test("of long unchanged text only what stands beside a change is shown", () => {
  const long = "word ".repeat(1_000);
  const parts = textDifference(`${long}old ${long}`, `${long}new ${long}`);
  expect(parts.map(({ kind }) => kind)).toEqual([
    ...["gap", "same", "removed", "added", "same", "gap"],
  ]);
  for (const { text } of parts) expect(text.length).toBeLessThan(250);
});

test("of unchanged text without spaces no word is cut, and no emoji", () => {
  const long = "👩‍👩‍👧‍👦".repeat(100);
  const shown = textDifference(`${long}a${long}`, `${long}b${long}`).filter(
    ({ kind, text }) => kind === "same" && text.length > 5,
  );
  expect(shown).toHaveLength(2);
  for (const { text } of shown) expect(text.replaceAll("👩‍👩‍👧‍👦", "")).toBe("");
});

test("the pieces make up both texts", () => {
  const [before, after] = ["One two\n\nthree four", "One 2\n\nthree, four five"];
  const parts = textDifference(before, after);
  const without = (kind: string) =>
    parts
      .filter((part) => part.kind !== kind)
      .map(({ text }) => text)
      .join("");
  expect(without("added")).toBe(before);
  expect(without("removed")).toBe(after);
});

test("two long texts with nothing in common are told apart in time", async () => {
  const words = (seed: number) =>
    Array.from({ length: 20_000 }, (_, index) => ((index * seed) % 99_991).toString(36)).join(" ");
  const [before, after] = [words(7_919), words(104_729)];
  const kinds: string[] = [];
  await expectCpuMsBelow(2_000, () => {
    kinds.push(...textDifference(before, after).map(({ kind }) => kind));
  });
  expect(kinds).toEqual(expect.arrayContaining(["removed", "added"]));
});

test("what is too much for a page ends with a gap, and says that it is not whole", () => {
  const before = aText({ title: "One", content: "" });
  const after = aText({ title: "Two", content: "word ".repeat(1_000) });
  const difference = differenceOf(before, after);
  expect(cutDifference(difference, 10_000)).toEqual({ difference, isWhole: true });
  const cut = cutDifference(difference, 1_000);
  expect(cut.isWhole).toBe(false);
  expect(cut.difference.title).toEqual(difference.title);
  expect(cut.difference.content).toEqual([
    { kind: "added", text: expect.stringMatching(/^(word )+(word)?$/) },
    { kind: "gap", text: " … " },
  ]);
  expect(cut.difference.content[0]?.text.length).toBeLessThanOrEqual(900);
});

test("many small changes take as much of a page as a large one", () => {
  const words = Array.from({ length: 100 }, (_, index) => `w${index}`);
  const others = words.map((word, index) => (index % 2 === 0 ? word : `v${index}`));
  const before = aText({ content: words.join(" ") });
  const after = { ...before, content: others.join(" ") };
  const { difference, isWhole } = cutDifference(differenceOf(before, after), 1_000);
  expect(isWhole).toBe(false);
  expect(difference.content.length).toBeLessThan(12);
});
