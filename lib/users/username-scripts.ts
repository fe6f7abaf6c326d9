// Scripts that are written together, "moderately restrictive" in UTS 39: one, or Latin beside one other, but
// not beside Cyrillic or Greek, whose letters look like its own; and what East Asian languages combine.
// https://www.unicode.org/reports/tr39/#Restriction_Level_Detection

const BESIDE_LATIN =
  "Arab Armn Beng Bopo Deva Ethi Geor Gujr Guru Hang Hani Hebr Hira Kana Khmr Knda Laoo Mlym Mymr Orya Sinh Taml Telu Thaa Thai Tibt".split(
    " ",
  );
const TOGETHER = [
  ["Cyrl"],
  ["Grek"],
  ["Latn", "Hani", "Hira", "Kana"],
  ["Latn", "Hani", "Bopo"],
  ["Latn", "Hani", "Hang"],
  ...BESIDE_LATIN.map((script) => ["Latn", script]),
];

const ALLOWED = [
  ...TOGETHER.map((scripts) => new RegExp(`^${classOf([...scripts, "Zyyy", "Zinh"])}+$`, "u")),
  // Every other script by itself, for none of its letters is one of these.
  new RegExp(`^${classOf(["Cyrl", "Grek", "Latn", ...BESIDE_LATIN]).replace("[", "[^")}+$`, "u"),
];

/** Whether the letters of a name are of scripts that are written together. */
export function isOfOneHand(name: string): boolean {
  return ALLOWED.some((allowed) => allowed.test(name));
}

function classOf(scripts: string[]): string {
  return `[${scripts.map((script) => `\\p{scx=${script}}`).join("")}]`;
}
