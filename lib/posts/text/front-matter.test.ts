import { describe, expect, test } from "vitest";
import { expectCpuMsBelow } from "../../../test/cost";
import { type FrontMatter, readFrontMatter, takeOver } from "./front-matter";

const NOTHING: FrontMatter = { title: "", tags: "", date: "", content: "" };

describe("the head of a text for another program is read", () => {
  test.each<[string, Partial<FrontMatter>]>([
    [
      "---\ntitle: Wine & slate\ntags: [red, Mosel]\ndate: 2021-03-04 10:00:00 +0200\nlayout: post\n---\n\nText.\n---\n",
      { title: "Wine & slate", tags: "red, Mosel", date: "2021-03-04", content: "Text.\n---\n" },
    ],
    [
      '---\r\ntitle: "A: b"\r\ntags:\r\n  - "#red"\r\n  - a, b\r\n  - 1999\r\n---\r\nText.\r\nMore.',
      { title: "A: b", tags: "red, a b, 1999", content: "Text.\nMore." },
    ],
    ["\uFEFF---\ntitle: 1984\ntags: red, white\n---", { title: "1984", tags: "red, white" }],
    [
      '+++\ntitle = "Wine"\ndate = 2031-03-04T05:06:07Z\ntags = ["red"]\n+++\nText.',
      { title: "Wine", tags: "red", date: "2031-03-04", content: "Text." },
    ],
    ["+++\ndate = 2031-03-04\n+++\n\n+++\n", { date: "2031-03-04", content: "+++\n" }],
    ["---\ntitle: |\n  Two\n  lines\n---\nx", { title: "Two lines", content: "x" }],
    ["---\ntitle: <script>\ntags: {a: b}\ndate: 99\n---\nx", { title: "<script>", content: "x" }],
  ])("%j", (text, found) => {
    expect(readFrontMatter(text)).toEqual({ ...NOTHING, ...found });
  });
});

describe("any other text stays as it is", () => {
  test.each([
    "",
    "Text.",
    "---\n\nA rule, and text.\n\n---\n",
    "---\ntitle: Wine\n",
    "\n---\ntitle: Wine\n---\n",
    "----\ntitle: Wine\n----\n",
    "---\ntitle: Wine\n+++\n",
    "---\ntitle: [\n---\n",
    "---\ntitle: a\ntitle: b: c\n---\n",
    "---\nlayout: post\n---\n",
    "---\n- title\n---\n",
    "---\ntitle: {a: b}\n---\n",
    "---\ntitle: !!js/function 'x'\ntags: *none\n---\n",
    "+++\ntitle = \n+++\n",
    "---\ndate: 2021-13-40\n---\n",
    `---\ntitle: ${"a".repeat(6_000)}\n---\n`,
  ])("%j", (text) => {
    expect(readFrontMatter(text)).toBeNull();
  });
});

test("what the head does not say stays as it was typed", () => {
  const head = { ...NOTHING, tags: "slate, Red", content: "Text." };
  const typed = { title: "Typed", tags: "red" };
  expect(takeOver(typed, head)).toEqual({ title: "Typed", tags: "red, slate", content: "Text." });
  expect(takeOver({}, { ...head, title: "Head" })).toMatchObject({ title: "Head" });
});

test("a head made to keep the site busy takes no longer than another", async () => {
  const heads = [
    "[".repeat(4_900),
    "{a: ".repeat(1_200),
    "- ".repeat(2_400),
    `a: &a [x]\n${"b: [*a,*a,*a,*a]\n".repeat(250)}`,
    `a: &a ["x"]\nb: &b [*a,*a]\nc: &c [*b,*b]\ntitle: x`,
    "? ".repeat(2_400),
    "a:\n".repeat(1_500),
    `a: "${"\\".repeat(4_800)}`,
    "a: !<".repeat(900),
  ];
  for (const head of heads) {
    for (const mark of ["---", "+++"]) {
      const text = `${mark}\n${head}\n${mark}\n${"text ".repeat(19_000)}`;
      await expectCpuMsBelow(500, () => readFrontMatter(text));
    }
  }
});
