import { parseFragment } from "parse5";
import { expect, test } from "vitest";
import { expectCpuMsBelow } from "../../test/cost";
import { textIn } from "../../test/page-elements";
import { plainText } from "./plain-text";

/** As the renderer writes it. */
test.each([
  '<figure><img src="/p/64x48.webp" alt="a > b <b" title="c > d"><figcaption>c > d</figcaption></figure>\n<p>After it.</p>',
  '<p><a href="/a" title="2 > 1 < 3" rel="nofollow ugc noopener">1 > 0</a> and <a href="/b" title=">">&#x3C;i></a></p>',
  '<p title="</p> a > b \'>">one</p><p title="c &#x22;> d">two</p>',
  "<p><code>x&#x3C;y>z</code> &#x26; &#x26;amp; “quoted” 'single' \"double\"</p>",
  '<figure><figcaption>a > b</figcaption><pre title="a > b"><code>if (a > b &#x26;&#x26; c &#x3C; d) "&#x3C;p>";</code></pre></figure>',
  '<table><tr><th>a > b</th><td><abbr title=">">c</abbr></td><td>d<br>e</td></tr></table>',
])("the text of a post is what a browser reads, attributes or not: %s", (html) => {
  const read = textIn(parseFragment(html)).replace(/\s+/g, "");
  expect(plainText(html).replace(/\s+/g, "")).toBe(read);
});

test("what stands beside an element inside of a line is one word with it", () => {
  expect(plainText('<p>un<b title=">">believ</b>able<br>on<td>e</p>')).toBe("unbelievable on e");
});

test("a large page of attributes takes no longer than any of its length", async () => {
  const html = `<p><a href="${"a>".repeat(1_000)}">b</a></p>`.repeat(1_000);
  await expectCpuMsBelow(500, () => plainText(html));
});
