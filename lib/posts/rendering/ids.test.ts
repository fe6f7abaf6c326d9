import { expect, test } from "vitest";
import { render } from "./render";

/** Without directions, and the names beside ids (anchor-names.test.ts). */
async function html(content: string): Promise<string> {
  const made = (await render("markdown", content)).html;
  return made.replace(/ dir="auto"|<a name="[^"]*"><\/a>| name="[^"]*"/g, "");
}

const idsIn = (made: string) => [...made.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
const linksIn = (made: string) => [...made.matchAll(/ href="#([^"]*)"/g)].map(([, id]) => id);

test.each([
  ['<h2 id="costs">What it costs</h2>', "What it costs"],
  ["## What it costs {#costs}", "What it costs"],
  ["What it costs{#costs}\n---", "What it costs"],
  ["## What it costs {: #costs}", "What it costs"],
  ['## What it costs {.wide #costs data-x="1"} ##', "What it costs"],
  ["## `cost()` {#costs}", "<code>cost()</code>"],
])("%s is named by its author", async (heading, words) => {
  const made = await html(`${heading}\n\n[down](#costs)`);
  expect(made).toContain(`id="text-costs"><a href="#text-costs">${words}</a></h3>`);
  expect(made).toContain('<a href="#text-costs">down</a>');
});

test.each([
  "## A set {1, 2}",
  "## Empty {}",
  "## {#alone}",
  "## Escaped \\{#braces}",
  "## Named {.class}",
  "Text {#text}",
])("braces of the text stay: %s", async (content) => {
  expect(await html(content)).toContain("{");
});

test("the table of contents leads to the ids that authors gave", async () => {
  const { contents } = await render("markdown", "# A {#one}\n\n# B\n\n# C {#drei}");
  expect(JSON.parse(contents).map(({ id }: { id: string }) => id)).toEqual([
    "text-one",
    "text-b",
    "text-drei",
  ]);
});

test.each([
  ['<a name="old">here</a>', '<span id="text-old">here</span>'],
  ['<a id="old"></a>', '<span id="text-old"></span>'],
  ['<a name="old" href="/b">b</a>', 'id="text-old"'],
  ['<a name="old" id="new"></a>', '<span id="text-new"><span id="text-old"></span></span>'],
])("an anchor of older HTML can be led to: %s", async (anchor, shown) => {
  const made = await html(`Text ${anchor}\n\n[up](#old)`);
  expect(made).toContain(shown);
  expect(linksIn(made)).toEqual(["text-old"]);
});

test("an anchor in a heading leaves the heading its own link", async () => {
  expect(await html('## <a name="x"></a>Title')).toContain(
    '<a href="#text-title"><span id="text-x"></span>Title</a>',
  );
});

test.each([
  "## Notes\n\n## Notes\n\n## Notes 1",
  '<h2 id="notes">A</h2>\n\n## Notes\n\n<p id="notes">b</p>\n\n## C {#notes}',
  '## Fn 1\n\n<b id="fn-1">x</b> a[^1]\n\n[^1]: b\n\n## Footnote label',
  '<i id="footnote-label">x</i>\n\na[^1] b[^1]\n\n[^1]: c',
  '<p id="">a</p><p id="">b</p>\n\n## A {#a}\n\n# a',
])("no id comes twice: %j", async (content) => {
  const ids = idsIn(await html(content));
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.every((id) => /^text-./.test(String(id)))).toBe(true);
});

test("a footnote keeps its id, whatever an author names so", async () => {
  const made = await html('<b id="fn-1">x</b> a[^1]\n\n[^1]: b');
  expect(made).toContain('<li id="text-fn-1">');
  expect(made).toContain("<b>x</b>");
});

test.each([
  ["#Largest-Part", "text-largest-part"],
  ["#%C3%BCber-uns", "text-über-uns"],
  ["#text-über-uns", "text-über-uns"],
  ["#%E0%A4%A", "text-%E0%A4%A"],
  ["#nowhere", "text-nowhere"],
])("a link to %s leads to %s", async (href, id) => {
  expect(linksIn(await html(`<a href="${href}">x</a>\n\n# Largest part\n\n# Über uns`))[0]).toBe(
    id,
  );
});
