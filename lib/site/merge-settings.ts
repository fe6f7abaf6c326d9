import { SETTING_NAMES, type SettingName, type SettingsForm } from "./settings-schema";

export type Merged = {
  /** What each has changed, and what was typed where both have. */
  form: SettingsForm;
  /** What both have changed, each to something else, with what the other has made of it. */
  conflicts: { name: SettingName; theirs: string }[];
};

/** Brings together what was `typed` with what others have made of the same `base`; null where that is not known. */
export function mergeSettings(
  base: SettingsForm | null,
  typed: SettingsForm,
  theirs: SettingsForm,
): Merged {
  const form: Record<string, string> = {};
  const conflicts: Merged["conflicts"] = [];
  for (const name of SETTING_NAMES) {
    const isTyped = typed[name] !== base?.[name];
    const isTheirs = theirs[name] !== base?.[name];
    form[name] = isTyped ? typed[name] : theirs[name];
    if (isTyped && isTheirs && typed[name] !== theirs[name]) {
      conflicts.push({ name, theirs: theirs[name] });
    }
  }
  return { form: form as SettingsForm, conflicts };
}
