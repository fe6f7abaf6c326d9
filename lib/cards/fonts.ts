/** Where scripts/fonts puts the fonts of cards, and what says so to fontconfig: from the project's folder. */
export const CARD_FONTS_FOLDER = "dist/fonts/cards";

/** As the files themselves are called, in the order in which a letter is looked for. */
const HAN = { ja: "Noto Sans JP Thin", ko: "Noto Sans KR Thin", zh: "Noto Sans SC Thin" };
const OTHERS = [
  "Noto Sans Arabic",
  "Noto Sans Hebrew Thin",
  "Noto Sans Devanagari",
  "Noto Sans Thai",
  "Noto Emoji",
];

/** The fonts for a text in this language, as Pango names them. Chinese, Japanese and Korean draw the same letters otherwise. */
export function fontsFor(language: string): string {
  const [primary = ""] = language.split("-");
  const own = Object.entries(HAN).find(([each]) => each === primary)?.[1];
  const han = own
    ? [own, ...Object.values(HAN).filter((name) => name !== own)]
    : Object.values(HAN);
  return ["Source Serif 4", ...han, ...OTHERS].join(", ");
}
