/** As the site's language has it, longer or shorter, or as numbers in order. */
export const DATE_FORMATS = ["long", "medium", "short", "iso"] as const;
export type DateFormat = (typeof DATE_FORMATS)[number];

const formats = new Map<string, Intl.DateTimeFormat>();

/** The day of a moment, as the publication writes it. */
export function formatDay(
  date: Date,
  {
    language,
    dateFormat,
    timeZone,
  }: { language: string; dateFormat: DateFormat; timeZone: string },
): string {
  const key = `${language} ${dateFormat} ${timeZone}`;
  const format = formats.get(key) ?? makeFormat(language, dateFormat, timeZone);
  formats.set(key, format);
  return format.format(date);
}

function makeFormat(language: string, dateFormat: DateFormat, timeZone: string) {
  return dateFormat === "iso"
    ? new Intl.DateTimeFormat("sv", { dateStyle: "short", timeZone }) // yyyy-mm-dd
    : new Intl.DateTimeFormat(language, { dateStyle: dateFormat, timeZone });
}
