import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import subsetFont from "subset-font";
import { CARD_FONTS_FOLDER } from "../../lib/cards/fonts";

/** What the title of a card can be written in, by what the files of each package are called. */
const SCRIPTS: Record<string, RegExp> = {
  "source-serif-4": /./,
  "noto-sans-arabic": /-arabic-wght/,
  "noto-sans-devanagari": /-devanagari-wght/,
  "noto-sans-hebrew": /-hebrew-wght/,
  "noto-sans-thai": /-thai-wght/,
  // Too many letters for a file: they are in a hundred, by number.
  "noto-sans-jp": /-\d+-wght/,
  "noto-sans-kr": /-\d+-wght/,
  "noto-sans-sc": /-\d+-wght/,
  "noto-emoji": /-\d+-wght/,
};

/** Where a machine has fonts of its own, they have the letters of all other scripts. */
const FONTCONFIG = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <dir prefix="relative">.</dir>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
</fontconfig>
`;

/** Makes the fonts of cards: what draws them (lib/cards) reads neither WOFF2 nor, of several weights, a certain one. */
export async function makeCardFonts(packages: string): Promise<void> {
  mkdirSync(CARD_FONTS_FOLDER, { recursive: true });
  for (const [name, isOfScript] of Object.entries(SCRIPTS)) {
    const folder = `${packages}/${name}/files`;
    const files = readdirSync(folder).filter(
      (file) => file.endsWith("-wght-normal.woff2") && isOfScript.test(file),
    );
    for (const file of files) await make(`${folder}/${file}`, file.replace(/woff2$/, "ttf"));
  }
  writeFileSync(`${CARD_FONTS_FOLDER}/fonts.conf`, FONTCONFIG);
}

async function make(source: string, file: string): Promise<void> {
  const font = await subsetFont(readFileSync(source), undefined, {
    targetFormat: "truetype",
    variationAxes: { wght: 600 },
    noHinting: true,
    keepAllGlyphs: true,
  });
  writeFileSync(`${CARD_FONTS_FOLDER}/${file}`, font);
}
