import type { Member } from "../actor";
import { recordAct } from "../audit/record-act";
import { cacheTag } from "../cache/cache-tags";
import { db, type Prisma } from "../database/db";
import { isUniqueConflict } from "../database/errors";
import { countAttempt } from "../limits/count-attempt";
import { afterWrite } from "../log/after-write";
import { sitePolicy } from "../policy/site";
import {
  type Conflict,
  type Invalid,
  invalid,
  NOT_ALLOWED,
  type NotAllowed,
  ok,
  type Result,
  refused,
  type TooMany,
} from "../result";
import { type Accent, readableAccent } from "./accent";
import { type Merged, mergeSettings } from "./merge-settings";
import { readStoredSettings } from "./publication";
import {
  FIRST_SETTINGS,
  SETTING_NAMES,
  type SettingName,
  type SettingsForm,
  storedSettings,
} from "./settings-schema";

/** So many versions stay, to tell what each of two who save at once has changed. */
const VERSIONS_KEPT = 100;

/** Somebody else has saved since the form was drawn, and changed some of the same settings. */
export type SettingsConflict = Conflict & Merged & { version: number };

/** The colour has to become another, which whoever chose it has not seen yet. */
export type UnseenAccent = Invalid & { accent: Accent };

/** What whoever saves has seen: the version of the settings, and the colour whose moved one was shown. */
type Seen = { version: number; accent: string };

type Saved = { cacheTags: string[] };

/**
 * Saves what somebody has changed of the settings as they have `seen` them. What others have changed
 * meanwhile stays; where both have changed the same, nothing is saved.
 */
export async function saveSettings(
  member: Member,
  seen: Seen,
  typed: SettingsForm,
): Promise<Result<Saved, NotAllowed | TooMany | Invalid | UnseenAccent | SettingsConflict>> {
  if (!sitePolicy.can(member, "manage-settings")) return refused(NOT_ALLOWED);
  const counted = await countAttempt("changes-by-user", member.id);
  if (!counted.ok) return counted;
  const accent = checkAccent(typed.accent, [seen.accent, (await readStoredSettings()).form.accent]);
  if (!accent.ok) return accent;
  const saved = await mergeAndWrite(seen.version, typed);
  if (!saved.ok) return saved;
  const changed = saved.value.join(", ");
  await afterWrite(() => recordAct(member, "settings-saved", null, changed), undefined);
  return ok({ cacheTags: [cacheTag.publication] });
}

function checkAccent(text: string, seen: string[]): Result<void, Invalid | UnseenAccent> {
  if (text === "") return ok();
  const accent = readableAccent(text);
  if (!accent) return invalid({ accent: NO_COLOR });
  if (!accent.isMoved || seen.includes(text)) return ok();
  const { light, dark } = accent;
  const words = `So that everybody can read it, this colour is ${light} on light pages and ${dark} on dark ones. Save once more to take it.`;
  return refused({ code: "invalid", errors: { accent: words }, accent });
}

const NO_COLOR =
  "That is no colour that text can have. Write one such as #8a1c3f, teal or oklch(45% 0.15 15).";

/** Gives the names of what it has changed. */
async function mergeAndWrite(
  base: number,
  typed: SettingsForm,
): Promise<Result<SettingName[], SettingsConflict>> {
  const { version, form: theirs } = await readStoredSettings();
  const merged = mergeSettings(await settingsAt(base), typed, theirs);
  if (merged.conflicts.length > 0) return refused({ code: "conflict", version, ...merged });
  try {
    await writeVersion(version + 1, merged.form);
  } catch (error) {
    if (!isUniqueConflict(error)) throw error;
    return mergeAndWrite(base, typed); // somebody was faster: once more, with what they have saved
  }
  return ok(SETTING_NAMES.filter((name) => merged.form[name] !== theirs[name]));
}

/** Names the publication, whatever else it is. For whoever sets it up. */
export async function namePublication(
  name: string,
  database: Prisma.TransactionClient = db(),
): Promise<void> {
  const { version, form } = await readStoredSettings(database);
  await writeVersion(version + 1, { ...form, name }, database);
}

async function writeVersion(
  version: number,
  form: SettingsForm,
  database: Prisma.TransactionClient = db(),
): Promise<void> {
  await database.publicationVersion.create({
    data: { version, settings: JSON.stringify(form) },
    select: { version: true },
  });
  await database.publicationVersion.deleteMany({
    where: { version: { lte: version - VERSIONS_KEPT } },
  });
}

/** The settings in a version; null for one that is not known any more. */
async function settingsAt(version: number): Promise<SettingsForm | null> {
  if (version === 0) return FIRST_SETTINGS;
  const row = await db().publicationVersion.findUnique({
    where: { version },
    select: { settings: true },
  });
  return row && storedSettings(row.settings);
}
