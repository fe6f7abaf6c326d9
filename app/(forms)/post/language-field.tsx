import type { ComponentProps } from "react";
import { SelectField } from "@/components/text-field";
import type { LanguageChoice } from "@/lib/text/language";

/** What a post is written in, so that browsers read it aloud, break its lines and translate it rightly. */
export function LanguageField({
  choices,
  ...field
}: { choices: readonly LanguageChoice[] } & Omit<ComponentProps<typeof SelectField>, "label">) {
  const { defaultValue } = field;
  const isOffered = !defaultValue || choices.some(({ tag }) => tag === defaultValue);
  return (
    <SelectField label="Language" {...field}>
      <option value="">The language of the site</option>
      {!isOffered && <option value={String(defaultValue)}>{defaultValue}</option>}
      {choices.map(({ tag, name }) => (
        <option key={tag} value={tag} lang={tag}>
          {name}
        </option>
      ))}
    </SelectField>
  );
}
