import { expect, test } from "vitest";
import { render } from "./render";

/** A text as it stands in a page, without line ends, directions and names. */
async function html(content: string): Promise<string> {
  return (await render("markdown", content)).html.replace(/\n| (?:dir|name)="\w+"/g, "");
}

test.each([
  ["Port\n: A wine.\n: A harbour.", "<dl><dt>Port</dt><dd>A wine.</dd><dd>A harbour.</dd></dl>"],
  ["One\nTwo\n: Both", "<dl><dt>One</dt><dt>Two</dt><dd>Both</dd></dl>"],
  ["One\n: 1\n\nTwo\n: 2", "<dl><dt>One</dt><dd>1</dd><dt>Two</dt><dd>2</dd></dl>"],
  ["One\n\n:   1\n\n:   2", "<dl><dt>One</dt><dd>1</dd><dd>2</dd></dl>"],
  ["*Rosé*\n: **pink**\nwine", "<dl><dt><em>Rosé</em></dt><dd><strong>pink</strong>wine</dd></dl>"],
  ["> Port\n> : wine", "<blockquote><dl><dt>Port</dt><dd>wine</dd></dl></blockquote>"],
  ["- Port\n  : wine", "<ul><li><dl><dt>Port</dt><dd>wine</dd></dl></li></ul>"],
  ["ポート\n: ワイン\n: 港", "<dl><dt>ポート</dt><dd>ワイン</dd><dd>港</dd></dl>"],
])("terms and what they mean are a list: %j", async (content, made) => {
  expect(await html(content)).toBe(made);
});

test.each([
  ["Port\n: One.\n\n    Two\n    *lines*.", "<p>One.</p><p>Two<em>lines</em>.</p>"],
  ["Port\n\n:   One.\n\n    Two.\n\n\n    Three.", "<p>One.</p><p>Two.</p><p>Three.</p>"],
  ["Port\n: One.\n\n\tTwo.", "<p>One.</p><p>Two.</p>"],
  [
    "Port\n: One.\n\n     [Two](/2) and [three].\n\n[three]: /3",
    '<p>One.</p><p><a href="/2" rel="nofollow ugc noopener">Two</a> and <a href="/3" rel="nofollow ugc noopener">three</a>.</p>',
  ],
  ["港\n: 一。\n\n    二。", "<p>一。</p><p>二。</p>"],
])("a definition goes on below it, indented by four: %j", async (content, made) => {
  expect(await html(content)).toBe(
    `<dl><dt>${content.slice(0, content.indexOf("\n"))}</dt><dd>${made}</dd></dl>`,
  );
});

test("it does so in quotes and lists too, and before another definition and another term", async () => {
  const made = "<dl><dt>Port</dt><dd><p>One.</p><p>Two.</p></dd></dl>";
  expect(await html("> Port\n> : One.\n>\n>     Two.")).toBe(`<blockquote>${made}</blockquote>`);
  expect(await html("- Port\n  : One.\n\n      Two.\n\n  Three.")).toBe(
    `<ul><li>${made}<p>Three.</p></li></ul>`,
  );
  expect(await html("A\n: 1\n\n    2\n\n: 3\n\nB\n: 4\n\n    5\n\n6")).toBe(
    "<dl><dt>A</dt><dd><p>1</p><p>2</p></dd><dd>3</dd><dt>B</dt><dd><p>4</p><p>5</p></dd></dl><p>6</p>",
  );
});

const CODE = '<pre tabindex="0"><code>';

test.each([
  ["Port: wine\n\n    code", `<p>Port: wine</p>${CODE}code</code></pre>`],
  [
    "Port\n: a\n\nPort\n\n    code",
    `<dl><dt>Port</dt><dd>a</dd></dl><p>Port</p>${CODE}code</code></pre>`,
  ],
  ["Port\n: a\n\n        code", `<dl><dt>Port</dt><dd>a</dd></dl>${CODE}    code</code></pre>`],
  ["Port\n: a\n\n    - code", `<dl><dt>Port</dt><dd>a</dd></dl>${CODE}- code</code></pre>`],
  ["Port\n: a\n\n   text", "<dl><dt>Port</dt><dd>a</dd></dl><p>text</p>"],
  [": wine\n\n    text", "<p>: wine</p><p>text</p>"],
])("what does not go on with one stays what it is: %j", async (content, made) => {
  expect(await html(content)).toBe(made);
});

test.each([
  ["Port: wine", "<p>Port: wine</p>"],
  ["Port\n:wine", "<p>Port:wine</p>"],
  ["Port\n\\: wine", "<p>Port: wine</p>"],
  [": wine", "<p>: wine</p>"],
  ["# Port\n: wine", '<h2 id="text-port"><a href="#text-port">Port</a></h2><p>: wine</p>'],
  ["Two\nlines.\n\n: wine", "<p>Twolines.</p><p>: wine</p>"],
  ["```\nPort\n: wine\n```", '<pre tabindex="0"><code>Port: wine</code></pre>'],
])("what is none stays a text: %j", async (content, made) => {
  expect(await html(content)).toBe(made);
});
