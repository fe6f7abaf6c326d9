import { expect, test } from "vitest";
import { render } from "./render";

async function html(content: string): Promise<string> {
  return (await render("markdown", content)).html.replace(/ (?:rel|dir|class)="[^"]*"/g, "");
}

const link = (href: string, words = href) => `<a href="${href}">${words}</a>`;

test.each([
  [
    '<iframe src="https://www.youtube.com/embed/a_b-c?start=1" title="A song"></iframe>',
    link("https://www.youtube.com/watch?v=a_b-c", "A song"),
  ],
  [
    '<iframe src="//www.youtube-nocookie.com/embed/abc"></iframe>',
    link("https://www.youtube.com/watch?v=abc"),
  ],
  ['<iframe src="https://player.vimeo.com/video/12?h=3"></iframe>', link("https://vimeo.com/12")],
  ['<iframe data-src="https://maps.example/x"></iframe>', link("https://maps.example/x")],
  ['<audio controls src="/sound.mp3">No sound.</audio>', link("/sound.mp3", "No sound.")],
  [
    '<video poster="/p.jpg"><source src="https://films.example/a.webm"></video>',
    link("https://films.example/a.webm"),
    '<figure><video aria-label="a.webm" controls preload="none" src="https://films.example/a.webm"></video>' +
      `<figcaption>${link("https://films.example/a.webm")}</figcaption></figure>`,
  ],
  ['<embed src="https://films.example/a.swf">', link("https://films.example/a.swf")],
  [
    '<object data="https://papers.example/a.pdf">A paper</object>',
    link("https://papers.example/a.pdf", "A paper"),
  ],
  [
    '<object><param name="movie" value="https://www.youtube.com/v/abc"></object>',
    link("https://www.youtube.com/watch?v=abc"),
  ],
  ["<svg><title>A circle</title><style>p{}</style><circle r=1 /></svg>", "A circle"],
  [
    '<svg><image xlink:href="https://maps.example/a.png"/></svg>',
    link("https://maps.example/a.png"),
  ],
])("what %s holds is one click away", async (element, left, alone = `<p>${left}</p>`) => {
  expect(await html(element)).toBe(alone);
  expect(await html(`Here: ${element}.`)).toBe(`<p>Here: ${left}.</p>`);
});

test.each([
  '<iframe src="javascript:alert(1)"></iframe>',
  '<iframe src="java\nscript:alert(1)"></iframe>',
  '<object data="data:text/html,x"></object>',
  "<video src='blob:https://x.example/1'></video>",
  "<svg onload=alert(1)></svg>",
])("%j leaves nothing", async (element) => {
  expect(await html(element)).toMatch(/^(?:<p><\/p>)?$/);
});

test.each(["tel:+49-30-1234", "TEL:112", "sms:+4930?body=x", "mailto:ada@blog.example"])(
  "a link to %s is followed",
  async (href) => {
    expect(await html(`[x](${href})`)).toBe(`<p>${link(href, "x")}</p>`);
  },
);

test.each(["javascript:alert(1)", "file:///etc/passwd", "ms-word:ofe|u|x", "intent://x"])(
  "a link to %s is not",
  async (href) => {
    expect(await html(`[x](${href})`)).toBe("<p><a>x</a></p>");
  },
);
