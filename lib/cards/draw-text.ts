import { resolve } from "node:path";
import sharp from "sharp";
import { shorten } from "../text/shorten";
import { escapedXml, xmlText } from "../text/xml-text";
import { CARD_FONTS_FOLDER, fontsFor } from "./fonts";

// Read once, before the first text is drawn.
process.env.FONTCONFIG_FILE = resolve(CARD_FONTS_FOLDER, "fonts.conf");

type Look = { color: string; language: string };
/** Sizes and the box in pixels; the sizes are tried one after the other. */
type Wanted = Look & { width: number; height: number; sizes: number[] };
type Drawn = { data: Buffer; width: number; height: number };

/** More accents on a letter than any language has would stand in the lines above and below. */
const HEAP_OF_ACCENTS = /(\p{M}{6})\p{M}+/gu;
/** What turns the direction of the text around it, or breaks lines. */
const CONTROLS = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu;

/** Of all letters of these fonts the one that FreeType draws nothing of, nor of what follows it; and its words. */
const BASMALA = { letter: "\ufdfd", words: "بسم الله الرحمن الرحيم" };

/** Scripts without spaces, of whose words Pango knows nothing. */
const WITHOUT_SPACES = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]+/gu;
const WORDS = new Intl.Segmenter("th", { granularity: "word" });

/** How much of a text that does not fit is tried next. */
const SHORTER = 0.9;

/**
 * A text within a box, as large as it can be there, and shortened where it is too long for the least size; null
 * where there is nothing to see. Letters that no font has are boxes with their numbers.
 */
export async function drawText(text: string, wanted: Wanted): Promise<Drawn | null> {
  const { sizes, width, height } = wanted;
  const plain = xmlText(text)
    .replace(CONTROLS, " ")
    .replace(HEAP_OF_ACCENTS, "$1")
    .replaceAll(BASMALA.letter, BASMALA.words)
    .trim();
  const least = Math.min(...sizes);
  for (const size of sizes) {
    const drawn = await draw(plain, size, wanted);
    if (!drawn || fits(drawn, wanted)) return drawn;
  }
  for (let length = plain.length - 1; length > 1; length = Math.floor(length * SHORTER)) {
    const drawn = await draw(shorten(plain, length), least, wanted);
    if (!drawn || fits(drawn, wanted)) return drawn;
  }
  return draw("…", Math.min(least, width, height), wanted);
}

/** Whether a text begins at the right. */
export function isRightToLeft(text: string): boolean {
  const [first = ""] = /\p{L}/u.exec(text) ?? [];
  return /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1eeff}]/u.test(
    first,
  );
}

function fits(drawn: Drawn, { width, height }: Wanted): boolean {
  return drawn.width <= width && drawn.height <= height;
}

async function draw(text: string, size: number, { width, color, language }: Wanted) {
  const font = `${fontsFor(language)} Semi-Bold ${size}`;
  const markup = `<span foreground="${color}" lang="${escapedXml(language)}">${escapedXml(breakable(text))}</span>`;
  const image = sharp({
    // At 72 dots an inch a point is a pixel.
    text: { text: markup, font, width, dpi: 72, rgba: true, wrap: "word-char" },
  });
  try {
    const { data, info } = await image.png().toBuffer({ resolveWithObject: true });
    return { data, width: info.width, height: info.height };
  } catch (error) {
    if (error instanceof Error && /no text to render/.test(error.message)) return null;
    throw error;
  }
}

/** With a place to break the line between two words. */
function breakable(text: string): string {
  return text.replace(WITHOUT_SPACES, (words) =>
    [...WORDS.segment(words)].map(({ segment }) => segment).join("\u200b"),
  );
}
