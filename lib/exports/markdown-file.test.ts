import { expect, test } from "vitest";
import { absoluteAddress } from "../site/absolute-address";
import { markdownOf } from "./markdown-file";

const post = {
  slug: "a-post",
  title: "A post",
  date: new Date("2023-01-02T09:00:00Z"),
  tags: "",
  content: "# As typed\n\n---\n  spaces  ",
};

test("a post is front matter and then its content, to the last space", () => {
  expect(markdownOf(post)).toBe(
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
  expect(markdownOf({ ...post, title })).toContain(`\ntitle: ${quoted}\ndate: `);
});

test("tags and what the text is stand in the front matter where there are any", () => {
  const text = markdownOf({ ...post, tags: 'wine, "red"', status: "draft" });
  expect(text).toContain('\ntags: ["wine", "\\"red\\""]\nstatus: "draft"\n---\n');
  expect(markdownOf(post)).not.toMatch(/^(tags|status):/m);
});
