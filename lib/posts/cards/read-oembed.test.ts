import { describe, expect, test } from "vitest";
import { expectCpuMsBelow } from "../../../test/cost";
import { readOembed } from "./read-oembed";

const read = (answer: unknown) => readOembed(JSON.stringify(answer));

test("a film has a title, an author and a picture", () => {
  const thumbnail_url = "https://i.example/a.jpg";
  const film = {
    title: " A  film\n",
    author_name: "Ada",
    thumbnail_url,
    width: 9,
    html: "<iframe>",
  };
  const picture = new URL(thumbnail_url);
  expect(read(film)).toEqual({ title: "A film", author: "Ada", picture });
});

test("of a message its first words stand for the title, else whose it is", () => {
  const html =
    '<blockquote class="a"><p lang="en">Wine &amp; slate,<br>twice<script>x</script></p>— Ada<p>no</p></blockquote>';
  expect(read({ author_name: "Ada", html })).toMatchObject({
    title: "Wine & slate, twicex",
    author: "Ada",
  });
  expect(read({ author_name: "Ada", html: "<iframe></iframe>" })).toEqual({
    ...{ title: "Ada", author: "", picture: null },
  });
});

describe("what a stranger has written is text", () => {
  test.each([
    ["<b>it</b> & so", "<b>it</b> & so"],
    ["a\u0000b\u202ec\u2066d\u200be", "abcde"],
    ["a\ud800", "a\ufffd"],
    ["é".normalize("NFD"), "é"],
    ["👩\u200d🌾", "👩\u200d🌾"],
    ["\u200b \u2060\u0301", ""],
    [["a"], ""],
    [null, ""],
  ])("%j", (title, shown) => {
    expect(read({ title, author_name: "Ada" })?.title).toBe(shown || "Ada");
  });

  test("and cut between words", () => {
    const { title = "", author = "" } =
      read({
        title: "word ".repeat(9_000),
        author_name: "名".repeat(9_000),
      }) ?? {};
    expect(title).toMatch(/^(word ){39}word…$/);
    expect(author).toHaveLength(100);
  });
});

test.each(["", "null", "[]", "{}", '"film"', "{", '{"title":1}', '{"title":" "}', "<html>"])(
  "%j says nothing",
  (body) => {
    expect(readOembed(body)).toBeNull();
  },
);

test.each(["javascript:alert(1)", "file:///etc/passwd", "/a.jpg", "https://", 1])(
  "%j is no picture",
  (thumbnail_url) => {
    expect(read({ title: "A film", thumbnail_url })?.picture).toBeNull();
  },
);

test("a long answer takes no longer than any of its length", async () => {
  const long = { html: "<p><b>".repeat(20_000), title: "\u0301".repeat(50_000) };
  await expectCpuMsBelow(1_000, () => read(long));
});
