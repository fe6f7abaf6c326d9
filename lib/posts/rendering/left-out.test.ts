import { expect, test } from "vitest";
import { render } from "./render";

async function notes(content: string, format = "markdown"): Promise<string[]> {
  return (await render(format, content)).notes;
}

test.each([
  ["A List<String> of <file name>", /^Shown as typed, .*: <String>, <file name>\. Backticks/],
  ["<iframe src='https://x.example/'></iframe>", /^Left out: <iframe>\. .* a link stands/],
  ["<video><source src='/a.webm'></video> <svg><path /></svg>", /^Left out: <video>, <svg>\. /],
  ["<script>let a</script>", /^Left out: <script>\. Nothing in a post runs/],
  ["<style>p {}</style>", /^Left out: <style>\. All posts look/],
  [
    "<math><mi>x</mi></math>",
    /^Left out: <math>\. Formulas are written between dollars, as in \$x/,
  ],
  ["<title>A page</title>", /^Left out: <title>\. .*, nor the text in them\.$/],
  ["<form><button>Go</button></form>", /^Left out: <form>, <button>\. .* text in them stays\.$/],
  ["Name: <input type='text' value='Ada'>", /^Left out: <input>\. Posts have no such/],
  [
    '<p class="x" style="y" onclick="z" data-a="b">x</p>',
    /attributes class, style, onclick, data-a\./,
  ],
  [
    "[x](ftp://files.example/) [y](javascript:alert(1))",
    /^Leads nowhere: ftp:.*, javascript:alert\(1\)\./,
  ],
  [
    "![a](https://x.example/a.png)",
    /^Shown as links, .*: the images https:\/\/x\.example\/a\.png\./,
  ],
])("an author is told of %s", async (content, words) => {
  const made = await notes(content);
  expect(made).toHaveLength(1);
  expect(made[0]).toMatch(words);
});

test("what is said often is said once, and of many things the first", async () => {
  const made = await notes(Array.from({ length: 20 }, (_, index) => `<t${index}> <t1>`).join(" "));
  expect(made).toEqual([
    expect.stringContaining("<t0>, <t1>, <t2>, <t3>, <t4>, <t5>, <t6>, <t7> and more"),
  ]);
});

test.each([
  '<input type="checkbox" checked disabled> done, <input type="CHECKBOX" disabled> to do',
  '# A {#b}\n\n- [x] a[^1]\n\n| a |\n|-:|\n| b |\n\n```ts title="a.ts" {1}\nx\n```\n\n[^1]: c',
  '<a name="x"></a><kbd>K</kbd> <details open><summary>S</summary>d</details> <!-- more -->',
  "[a](/b) [c](#d) [e](tel:1) [f](?g:h) <mailto:ada@blog.example> https://x.example `<T>`",
  `![a](/pictures/${"0a".repeat(32)}/300x200.webp)`,
  "a < b, c > d & e",
])("nothing is said of what is shown as it is: %s", async (content) => {
  expect(await notes(content)).toEqual([]);
});

test("plain text leaves nothing out", async () => {
  expect(await notes("<script>x</script> <T>", "plain")).toEqual([]);
});
