import { describe, expect, test } from "vitest";
import { cpuMsOf } from "../../../test/cost";
import { warmUp } from "./highlight";
import { render } from "./render";

/** What the parsers of Markdown and HTML look out for. */
const PARTS =
  '* _ ** __ ~~ ~ ` `` [ ] ( ) ![ [^ [^a] ]: ]( [a]( ](<a>) < > <a> </a> <b> <i> </i> <p> </p> <div> </div> <li> <table> <td> <!-- --> <? <!A <![CDATA[ <a_href=" " \' & &amp; &# \\ # - + 1. | |-| --- === $ $$ ``` {# ! @ a@b.c www. https://a.b/ a é 漢 ， א : [x] [!NOTE] <svg> <math> <select> <ruby>'
    .split(" ")
    .map((part) => part.replace("_h", " h"))
    .concat(" ", "\n", "\n\n", "\n> ", "\n- ", "\n    ", "\n|-|\n", "[a]: b\n", "[^a]: b\n");

/** Each of these took minutes once, or all of the time that a text has. */
const ONCE_SLOW = [
  "]",
  "*a_ ",
  "**a*",
  "a*b",
  "](",
  "===\n",
  "\n> [!NOTE]\n",
  "\n- ",
  "\n|<?",
  "a<!A",
  "a<!--",
  "[a](b (",
  "[^a]: b\n\n]",
];
const SHORT = 2_000;
const LONG = 4 * SHORT;
/** A cost that grows with the length is 4 times as high, one with its square 16 times. */
const GROWTH_MAX = 9;
/** What takes less is fast, however it grows. */
const FAST_MS = 250;
const SECONDS = Number(process.env.FUZZ_SECONDS ?? 3);

/** The same numbers for the same seed, from 0 to 1 (mulberry32). */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

type Text = { name: string; ofLength: (length: number) => string };

function repeated(part: string): Text {
  const ofLength = (length: number) => part.repeat(Math.ceil(length / part.length));
  return { name: JSON.stringify(part), ofLength };
}

/** So many of one and then so many of another, as what nests has it. */
function nested(before: string, after: string): Text {
  const [one, other] = [repeated(before), repeated(after)];
  const ofLength = (length: number) => `${one.ofLength(length / 2)}\n${other.ofLength(length / 2)}`;
  return { name: `${one.name} … ${other.name}`, ofLength };
}

function randomText(random: () => number): Text {
  const some = () =>
    Array.from({ length: 1 + Math.floor(random() * 4) }, () => {
      return PARTS[Math.floor(random() * PARTS.length)];
    }).join("");
  return random() < 0.7 ? repeated(some()) : nested(some(), some());
}

function costMs(content: string): Promise<number> {
  return cpuMsOf(() =>
    render("markdown", content).catch((error) => expect(error).toBeInstanceOf(RangeError)),
  );
}

async function growsTooFast({ ofLength }: Text): Promise<boolean> {
  const short = await costMs(ofLength(SHORT));
  const long = await costMs(ofLength(LONG));
  return long > FAST_MS && long > GROWTH_MAX * short;
}

/** Something else may have had to be cleared away meanwhile: once is no proof. */
async function isSlow(text: Text): Promise<boolean> {
  for (let tries = 0; tries < 3; tries++) if (!(await growsTooFast(text))) return false;
  return true;
}

describe("what a text costs grows with its length", () => {
  test.each(ONCE_SLOW)("made of %j", async (part) => {
    await warmUp();
    expect(await isSlow(repeated(part))).toBe(false);
  });

  test("nested, and opened anew in each paragraph", async () => {
    expect(await isSlow(nested("[", "]"))).toBe(false);
    const names = Array.from({ length: 800 }, (_, number) => `<b id=${number}>`).join("");
    expect(await costMs(`<p>${names}</p>${"<p>x".repeat(2_000)}`)).toBeLessThan(2_000);
  });

  // FUZZ_SECONDS=600 FUZZ_SEED=7 looks for longer, and elsewhere.
  test(
    "made of whatever the parsers look out for",
    async () => {
      const random = randomNumbers(Number(process.env.FUZZ_SEED ?? 1));
      const slow: string[] = [];
      const end = performance.now() + SECONDS * 1_000;
      while (performance.now() < end) {
        const text = randomText(random);
        if (await isSlow(text)) slow.push(text.name);
      }
      expect(slow).toEqual([]);
    },
    (SECONDS + 60) * 1_000,
  );
});
