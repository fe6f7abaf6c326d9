/** What the words of the site itself are in. What a publication is written in, its settings say. */
export const SITE_LANGUAGE = "en";

/** BCP 47 allows longer ones; nobody has one. */
const LENGTH_MAX = 35;

const RIGHT_TO_LEFT = new Set("Adlm Arab Hebr Mand Nkoo Rohg Samr Syrc Thaa".split(" "));

/** Languages to choose from, most of those that blogs are written in. */
const OFFERED = `af am ar az be bg bn bs ca cs cy da de el en en-GB eo es es-419 et eu fa fi fil fr ga gl gu
  ha he hi hr hu hy id ig is it ja ka kk km kn ko ku ky lo lt lv mk ml mn mr ms my nb ne nl nn or pa pl
  ps pt pt-BR ro ru si sk sl so sq sr sv sw ta te tg th ti tk tr ug uk ur uz vi yi yo zh-Hans zh-Hant zu`;

/** A language tag as it is usually written, `pt-BR`; null for what is none. */
export function languageTag(text: string): string | null {
  if (text.length > LENGTH_MAX) return null;
  try {
    return Intl.getCanonicalLocales(text)[0] ?? null;
  } catch {
    return null; // RangeError
  }
}

/** The direction of a text in this language: "rtl", or what its letters say. */
export function directionOf(language: string): "rtl" | "auto" {
  if (language === "") return "auto";
  const { script = "" } = new Intl.Locale(language).maximize();
  return RIGHT_TO_LEFT.has(script) ? "rtl" : "auto";
}

export type LanguageChoice = { tag: string; name: string };

let choices: readonly LanguageChoice[] | undefined;

/** Languages to choose from, each by its own name. Listed once, as time zones are. */
export function languageChoices(): readonly LanguageChoice[] {
  choices ??= listChoices();
  return choices;
}

function listChoices(): LanguageChoice[] {
  return OFFERED.split(/\s+/)
    .map((tag) => ({ tag, name: ownName(tag) }))
    .sort((one, other) => one.name.localeCompare(other.name, SITE_LANGUAGE));
}

function ownName(tag: string): string {
  return new Intl.DisplayNames([tag], { type: "language" }).of(tag) ?? tag;
}
