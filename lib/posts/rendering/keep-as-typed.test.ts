import { expect, test } from "vitest";
import { expectCpuMsBelow } from "../../../test/cost";
import { render } from "./render";

/** A text as a reader reads it. */
async function read(content: string): Promise<string> {
  const { html } = await render("markdown", content);
  return html
    .replace(/<[^>]*>/g, "")
    .replaceAll("&#x3C;", "<")
    .replaceAll("&#x26;", "&")
    .trim();
}

test.each([
  "Vec<Option<T>> and Array<number>",
  "HashMap<K, List<Object>>",
  "std::vector<std::string> x",
  "git clone <repository url> <directory>",
  "cp <source> <target>, then <enter> an <input>",
  "if x<i and j>y then stop",
  "p<b>q",
  "<T> is a type, </T> is none",
  "<Button/> and <my-widget>words</my-widget>",
  "<main>: starts",
  '<?php echo "a>b"; ?>',
  "<!DOCTYPE html>",
  "<title>",
  "<script src=x> and the rest",
  "<javascript:alert(1)>",
  "1 <2 and <3, a <- b",
  "the <div> element, or a <section>",
  "wrap it in <ul> or <ol>, not in <table>",
  "use <h1> once, within <body>",
])("%s is shown as typed", async (content) => {
  expect(await read(content)).toBe(content);
  expect(await read(`Before. ${content}\n\nAfter.`)).toBe(`Before. ${content}\nAfter.`);
});

test("what follows a comparison is not bold", async () => {
  const { html } = await render("markdown", "a<b and c>d, <b>bold</b>\n\nNext.");
  expect(html).toBe('<p dir="auto">a&#x3C;b and c>d, <b>bold</b></p>\n<p dir="auto">Next.</p>');
});

test("lines that begin with what is no element are Markdown", async () => {
  const { html } = await render("markdown", "<file name>\n*is* here\n\n- <T>\n\n> <key>");
  expect(html).toContain("&#x3C;file name>\n<em>is</em> here</p>");
  expect(html).toContain("<li>&#x3C;T></li>");
  expect(html).toContain("&#x3C;key>");
});

test.each([
  ["<kbd>K</kbd> <u>u</u>", "<kbd>K</kbd> <u>u</u>"],
  ["<b>one\n\ntwo</b>", "<b>two</b>"],
  ["a<br>b<wbr>c", "a<br>b<wbr>c"],
  ["<details open>\n<summary>S</summary>\n\nx\n\n</details>", "<details open><summary"],
  ["<p align=center>x", '<p dir="auto">x</p>'],
  ["<abbr title='a > b'>x</abbr>", '<abbr title="a > b">x</abbr>'],
  ["<ol reversed><li>a<li>b</ol>", "<ol reversed"],
  ["one <div>two</div> three", "<div>two</div>"],
  ["one <ul><li>a<li>b</ul>", '<ul dir="auto"><li>a</li><li>b</li></ul>'],
  ["<div>\n\none", "<div>"],
  ["- <blockquote>one", '<blockquote dir="auto">one'],
  ['one <div title="t">two', '<div title="t">two'],
  ["<font color=red>red</font> <blink>x</blink>", "red &#x3C;blink>x"],
])("HTML stays HTML: %j", async (content, made) => {
  expect((await render("markdown", content)).html.replaceAll("\n", "")).toContain(made);
});

test("within HTML, only what is none is shown as typed", async () => {
  const { html } = await render("markdown", "<div>A <T title='&amp;'> <em>b</em> <x> </div>");
  expect(html).toBe("<div>A &#x3C;T title='&#x26;amp;'> <em>b</em> &#x3C;x> </div>");
});

test.each(["<T ", "<b x ", "<a".repeat(3), "<svg>", "</b>", '<a title="', "<b><i>"])(
  "a hundred kilobytes of %s are read in time",
  async (part) => {
    await expectCpuMsBelow(5_000, () =>
      render("markdown", part.repeat(100_000 / part.length)).catch((error) => {
        expect(error).toBeInstanceOf(RangeError);
      }),
    );
  },
);
