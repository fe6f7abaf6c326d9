import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { ATTACKS } from "./attacks.test.data";
import { RENDERER_VERSION } from "./markdown";
import { render } from "./render";

const SAMPLES = [
  ...ATTACKS,
  "# A\n\n## B\n\n## C\n\n- [x] a[^1]\n\n| a |\n|---|\n| b |\n\n```ts\nconst a = `b`;\n```\n\n[^1]: c",
  `One.\n\n<!-- more -->\n\n${"word ".repeat(500)}`,
  `![a](https://example.org/a.png) ![b](/pictures/a/b.webp) ~~c~~ www.example.org`,
  "> [!NOTE]\n> a\n\n- א\n\n  ב",
  "A\n: b\n\nC\n\n: d\n\n    e",
  "$x^2$ and $$\\frac{a}{b}$$",
  '```js{1} title="a.js"\nlet a;\nlet b;\n```',
  `![a](/pictures/${"0".repeat(64)}/1600x900.webp "b")`,
  `<img src="/pictures/${"0".repeat(64)}/1600x900.webp" width="320" height="9">`,
  "https://youtu.be/abcdefghijk",
  "a\nhttps://films.example/b.mp4\nc\n\nhttps://sounds.example/d.opus",
];

const HASH = "0".repeat(64);
const PICTURE = { hash: HASH, width: 480, height: 360 };
const CARD = { title: "A film", author: "Ada", picture: PICTURE };
const KNOWN = {
  images: new Map([[HASH, { isDarkInk: true, motionHash: "1".repeat(64) }]]),
  cards: new Map([["https://www.youtube.com/watch?v=abcdefghijk", CARD]]),
};

/** What this version makes of the samples. Where it changes, RENDERER_VERSION must be raised with it. */
const MADE = "19 be1f51ac10336dbd";

test("another HTML is another version, so that old posts are rendered again", async () => {
  const hash = createHash("sha256");
  for (const sample of SAMPLES) {
    for (const format of ["markdown", "plain"]) {
      hash.update(JSON.stringify({ ...(await render(format, sample, KNOWN)), notes: undefined }));
    }
  }
  expect(`${RENDERER_VERSION} ${hash.digest("hex").slice(0, 16)}`).toBe(MADE);
});
