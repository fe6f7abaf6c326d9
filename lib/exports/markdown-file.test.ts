import { expect, test } from "vitest";
import { aText } from "../../test/texts";
import { absoluteAddress } from "../site/absolute-address";
import { markdownOf } from "./markdown-file";

const text = aText({ title: "A post", content: "# As typed\n\n---\n  spaces  " });
const about = { slug: "a-post", date: new Date("2023-01-02T09:00:00Z") };

test("a post is front matter and then its content, to the last space", () => {
  expect(markdownOf(text, about)).toBe(
    [
      "---",
      'title: "A post"',
      "date: 2023-01-02T09:00:00.000Z",
      'slug: "a-post"',
      `address: "${absoluteAddress("/post/a-post")}"`,
      "---",
      "",
      "# As typed\n\n---\n  spaces  ",
    ].join("\n"),
  );
});

test.each([
  ['She said: "no" \\ # not a comment', '"She said: \\"no\\" \\\\ # not a comment"'],
  ["---\nslug: other", '"---\\nslug: other"'],
  ["two\u2028lines\u0085and\ufeffmore", '"two\\u2028lines\\u0085and\\ufeffmore"'],
  ["{a: 1}", '"{a: 1}"'],
])("the title %j is one string of YAML", (title, quoted) => {
  expect(markdownOf({ ...text, title }, about)).toContain(`\ntitle: ${quoted}\ndate: `);
});

test("tags and what the text is stand in the front matter where there are any", () => {
  const tagged = { ...text, tags: 'wine, "red"' };
  expect(markdownOf(tagged, { ...about, status: "draft" })).toContain(
    '\ntags: ["wine", "\\"red\\""]\nstatus: "draft"\n---\n',
  );
  expect(markdownOf(text, about)).not.toMatch(/^(tags|status):/m);
});
