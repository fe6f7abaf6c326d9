import { describe, expect, test } from "vitest";
import { render } from "./render";

async function html(content: string): Promise<string> {
  const { html } = await render("markdown", content);
  return html.replace(/ (?:rel|dir)="[^"]*"/g, "");
}

const player = (element: string, src: string, label: string) =>
  `<figure class="player"><${element} aria-label="${label}" controls preload="none" src="${src}"></${element}>` +
  `<figcaption><a href="${src}" class="bare">${src}</a></figcaption></figure>`;

describe("an address of a film or a sound on a line of its own is a player, which asks nobody before a click", () => {
  test.each([
    ["video", "https://films.example/a/b.mp4", "b.mp4"],
    ["video", "https://films.example/b.WEBM", "b.WEBM"],
    ["video", "http://films.example/b.ogv?from=3#t=10", "b.ogv"],
    ["audio", "https://sounds.example/c.mp3", "c.mp3"],
    ["audio", "https://sounds.example/c.ogg", "c.ogg"],
    ["audio", "https://sounds.example/c.opus", "c.opus"],
    ["audio", "https://sounds.example/two%20words.m4a", "two words.m4a"],
    ["audio", "https://sounds.example/%E0%A4.wav", "%E0%A4.wav"],
    ["audio", "https://sounds.example/c.flac", "c.flac"],
  ])("%s: %s", async (element, src, label) => {
    expect(await html(src)).toBe(player(element, src, label));
    expect(await html(`<${src}>`)).toContain("<figure");
  });

  test("beside other lines of its paragraph, and in a quote", async () => {
    const src = "https://films.example/b.mp4";
    const shown = player("video", src, "b.mp4");
    expect(await html(`Look:\n${src}\nand *hear*:\n${src}`)).toBe(
      `<p>Look:</p>${shown}<p>and <em>hear</em>:</p>${shown}`,
    );
    expect(await html(`${src}  \n${src}`)).toBe(shown + shown);
    expect(await html(`> ${src}`)).toContain(shown);
  });
});

test.each([
  "See https://films.example/b.mp4 there",
  "[A film](https://films.example/b.mp4)",
  "https://films.example/b.mp4.html",
  "https://films.example/watch?file=b.mp4",
  "`https://films.example/b.mp4`",
  "[https://films.example/a.mp4](https://other.example/b.mp4)",
  "ftp://films.example/b.mp4",
  "/b.mp4",
])("%s plays nothing", async (content) => {
  expect(await html(content)).not.toMatch(/<(?:video|audio|figure)/);
});
