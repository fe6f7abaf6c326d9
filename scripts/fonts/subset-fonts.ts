/** Makes the font files of app/fonts.ts out of the packages they come in, with no more in them than pages use. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import subsetFont from "subset-font";
import { makeCardFonts } from "./card-fonts";

const PACKAGES = "node_modules/@fontsource-variable";
const FOLDER = "dist/fonts";

/** The weights between which the site's text is set; the packages have 200 to 900. */
const WEIGHTS = { min: 400, max: 600, default: 400 };

/** What the Latin files have: the letters of western Europe, their punctuation, and what goes with numbers. */
const LATIN = [
  ...[" -~", "À-ÿ", "\u2010-\u2014", "‘-„"].map(range),
  "\u00a0¡¢£¥§©ª«®°±²³µ·¹º»¼½¾¿ıŒœʻʼ†•…‰′″‹›€™−",
].join("");

/** Of the tables, those that only desktop programs read. */
const UNREAD_BY_BROWSERS = ["STAT", "BASE", "gasp"];

mkdirSync(FOLDER, { recursive: true });
await latin("source-serif-4", ["kern", "liga"]);
await latin("source-sans-3", ["kern"]); // its ligatures look like their letters
for (const script of ["latin-ext", "cyrillic", "greek"]) await whole("source-serif-4", script);
await makeCardFonts(PACKAGES);

/** Only the letters of LATIN, and of what the font does with them only these features. */
async function latin(family: string, keepFeatures: string[]): Promise<void> {
  await make(family, "latin", LATIN, { keepFeatures, dropTables: UNREAD_BY_BROWSERS });
}

/** All the letters that the package has in this file. */
async function whole(family: string, script: string): Promise<void> {
  await make(family, script, undefined, { keepAllGlyphs: true });
}

async function make(
  family: string,
  script: string,
  text: string | undefined,
  options: Pick<Parameters<typeof subsetFont>[2], "keepFeatures" | "keepAllGlyphs" | "dropTables">,
): Promise<void> {
  const source = `${PACKAGES}/${family}/files/${family}-${script}-wght-normal.woff2`;
  const font = await subsetFont(readFileSync(source), text, {
    targetFormat: "woff2",
    variationAxes: { wght: WEIGHTS },
    noHinting: true,
    ...options,
  });
  writeFileSync(`${FOLDER}/${family}-${script}.woff2`, font);
}

/** The letters from the first of these three to the last. */
function range(ends: string): string {
  const [first, last] = [ends.codePointAt(0) ?? 0, ends.codePointAt(2) ?? 0];
  return String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, at) => first + at));
}
