/** Normalising takes quadratic time on long runs of accents; no line this long is accepted anyway. */
const NORMALIZED_MAX = 1_000;

/** `text` in a normal form of Unicode's; a text far too long for a line is left as it is. */
export function normalized(text: string, form: "NFC" | "NFD" | "NFKC"): string {
  return text.length > NORMALIZED_MAX ? text : text.normalize(form);
}
