import { db } from "../lib/database/db";
import { readStoredSettings } from "../lib/site/publication";
import type { SettingsForm } from "../lib/site/settings-schema";

/** Changes settings of the publication as they are stored, whoever may. */
export async function setUpPublication(changes: Partial<SettingsForm>): Promise<void> {
  const { version, form } = await readStoredSettings();
  const settings = JSON.stringify({ ...form, ...changes });
  await db().publicationVersion.create({ data: { version: version + 1, settings } });
}
