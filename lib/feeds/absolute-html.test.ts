import { expect, it, test } from "vitest";
import { expectCpuMsBelow } from "../../test/cost";
import { absoluteHtml } from "./absolute-html";

const POST = "https://blog.example/post/a-post";

it.each([
  ['<a href="/tags/wine">Wine</a>', '<a href="https://blog.example/tags/wine">Wine</a>'],
  ['<a href="#part">Part</a>', `<a href="${POST}#part">Part</a>`],
  ['<a href="/a?b=1&amp;c=&quot;">', '<a href="https://blog.example/a?b=1&amp;c=%22">'],
  [
    "<img alt='a > b' src=/pictures/x/64.webp>",
    "<img alt='a > b' src=\"https://blog.example/pictures/x/64.webp\">",
  ],
  [
    '<img srcset="/p/1.webp 640w, /p/2.webp 1280w" src="/p/1.webp">',
    '<img srcset="https://blog.example/p/1.webp 640w, https://blog.example/p/2.webp 1280w" src="https://blog.example/p/1.webp">',
  ],
  [
    '<figure class="card"><a href="https://youtu.be/x"><img class="card-picture" src="/p/1.webp" alt=""><span>A film</span></a></figure>',
    '<figure class="card"><a href="https://youtu.be/x"><span>A film</span></a></figure>',
  ],
])("%s becomes absolute", (html, absolute) => {
  expect(absoluteHtml(html, POST)).toBe(absolute);
});

it.each([
  '<p title="/here">href="/there" &amp; <b>é</b> 👩\u200d🌾</p>',
  '<a href="https://example.org/x">x</a><a href="mailto:ada@example.com">y</a>',
  "<!-- <a href='/x'> --><pre>&lt;a href=&quot;/x&quot;&gt;</pre>",
  "",
])("%s stays as it is", (html) => {
  expect(absoluteHtml(html, POST)).toBe(html);
});

test("a long text takes no longer than any of its length", async () => {
  const long = '<a href="/x">x</a><b><i>'.repeat(40_000);
  await expectCpuMsBelow(3_000, () => absoluteHtml(long, POST));
});
