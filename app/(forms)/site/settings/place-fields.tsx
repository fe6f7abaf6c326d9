import { SelectField } from "@/components/text-field";
import type { ActionForm } from "@/components/use-action-form";
import { DATE_FORMATS, formatDay } from "@/lib/site/format-day";
import type { LanguageChoice } from "@/lib/text/language";
import { Fields } from "./fields";

export type Choices = { timeZones: readonly string[]; languages: readonly LanguageChoice[] };

const A_DAY = new Date("2026-03-09T12:00:00Z");

/** Where the publication is at home: its language, and how it tells time. */
export function PlaceFields({
  field,
  values: { language = "en" },
  timeZones,
  languages,
}: Pick<ActionForm, "field"> & { values: Record<string, string> } & Choices) {
  return (
    <Fields title="Language and time">
      <SelectField
        label="Language"
        hint="The language of the pages, and of posts that name no other."
        {...field("language")}
      >
        {!languages.some(({ tag }) => tag === language) && (
          <option value={language}>{language}</option>
        )}
        {languages.map(({ tag, name }) => (
          <option key={tag} value={tag} lang={tag}>
            {name}
          </option>
        ))}
      </SelectField>
      <SelectField label="Time zone" {...field("timeZone")}>
        {timeZones.map((name) => (
          <option key={name} value={name}>
            {name.replaceAll("_", " ")}
          </option>
        ))}
      </SelectField>
      <SelectField label="Dates" {...field("dateFormat")}>
        {DATE_FORMATS.map((dateFormat) => (
          <option key={dateFormat} value={dateFormat} suppressHydrationWarning>
            {formatDay(A_DAY, { language, dateFormat, timeZone: "UTC" })}
          </option>
        ))}
      </SelectField>
    </Fields>
  );
}
