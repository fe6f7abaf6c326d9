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
