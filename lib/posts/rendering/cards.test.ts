import { expect, test } from "vitest";
import { CARDS_MAX, type Card } from "../cards/card";
import { render } from "./render";

const picture = { hash: "a".repeat(64), width: 480, height: 270 };
const FILM = "https://www.youtube.com/watch?v=aaaaaaaaaaa";

async function rendered(content: string, card: Partial<Card> = {}) {
  const known = { title: "A film", author: "Ada", picture: null, ...card };
  return render("markdown", content, { cards: new Map([[FILM, known]]) });
}

test("a known film on a line of its own is a card, which is one link", async () => {
  const { html, cards } = await rendered("Look:\nhttps://youtu.be/aaaaaaaaaaa?t=3\nThere.", {
    picture,
  });
  expect(html).toBe(
    '<p dir="auto">Look:</p><figure class="card"><a href="https://youtu.be/aaaaaaaaaaa?t=3" rel="nofollow ugc noopener" dir="auto">' +
      `<img class="card-picture" src="/pictures/${picture.hash}/480x270.webp" alt="" loading="lazy" decoding="async" width="480" height="270">` +
      '<span class="card-words"><span class="card-title">A film</span> ' +
      '<span class="card-about"><bdi>Ada</bdi> · YouTube</span></span></a></figure><p dir="auto">There.</p>',
  );
  expect(cards).toEqual([{ key: FILM, isShown: true }]);
});

test("what is not known yet stays a link, and is asked for", async () => {
  const { html, cards } = await rendered("https://vimeo.com/12");
  expect(html).toContain('class="bare"');
  expect(cards).toEqual([{ key: "https://vimeo.com/12", isShown: false }]);
});

test("so does the film that a text embeds", async () => {
  const { html } = await rendered(
    '<iframe src="//www.youtube-nocookie.com/embed/aaaaaaaaaaa?rel=0"></iframe>',
  );
  expect(html).toContain(`<figure class="card"><a href="${FILM}"`);
});

test("a stranger's words are escaped", async () => {
  const { html } = await rendered(FILM, {
    title: '"><script>alert(1)</script><video ',
    author: "<img src=x onerror=alert(1)>",
  });
  expect(html).not.toMatch(/<(?:script|img|video)/);
});

test("each is shown once, and only so many", async () => {
  const twice = await rendered(`${FILM}\n\n${FILM}\n\nhttps://youtu.be/aaaaaaaaaaa`);
  expect(twice.html.match(/<figure/g)).toHaveLength(1);
  const many = Array.from({ length: 3 * CARDS_MAX }, (_, at) => `https://vimeo.com/${at + 1}\n`);
  expect((await rendered(many.join("\n"))).cards).toHaveLength(CARDS_MAX);
});

test.each([
  `See ${FILM} there`,
  `[A film](${FILM})`,
  `\`${FILM}\``,
  `    ${FILM}`,
  `[https://example.org/](${FILM})`,
])("%j is no card", async (content) => {
  const { html, cards } = await rendered(content);
  expect(html).not.toContain("<figure");
  expect(cards).toEqual([]);
});

test("a plain text has none", async () => {
  expect((await render("plain", FILM)).cards).toEqual([]);
});
