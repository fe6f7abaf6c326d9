import { cacheTag } from "../cache/cache-tags";
import { cachedRead } from "../cache/cached-read";
import { settings } from "../config/settings";
import { db, type Prisma } from "../database/db";
import { log } from "../log/log";
import { parseTags } from "../tags/schema";
import { type TypedLink, typedLinks } from "../text/link-lines";
import type { Accent } from "./accent";
import { followPages, navigationOf } from "./navigation";
import { FIRST_SETTINGS, type SettingsForm, storedSettings } from "./settings-schema";
import { type LinkedPage, listLinkedPages } from "./site-pages";

export type SiteImage = { hash: string; width: number; height: number };

/** What the publication is called, looks like and allows. */
export type Publication = Omit<
  SettingsForm,
  "accent" | "postsPerPage" | "sections" | "navigation" | "footerLinks" | "confirmEmail"
> & {
  /** Null for the colours of app/globals.css. */
  accent: Accent | null;
  postsPerPage: number;
  navigation: TypedLink[];
  footerLinks: TypedLink[];
  /** Names of the tags of which the home page shows the newest posts. */
  sections: string[];
  /** Whether an email address must be confirmed before its owner publishes. */
  mustConfirmEmail: boolean;
  logo: SiteImage | null;
  icon: SiteImage | null;
};

/** The settings as the form has them, in the version that a change is based on; 0 before the first. */
export type StoredSettings = { version: number; form: SettingsForm };

const shared = globalThis as { carafePublication?: Publication };

/**
 * What the publication is now. Remembered until it changes, and where the database fails as it was
 * last known: a page that says so has a name too. A build asks no database.
 */
export async function publication(): Promise<Publication> {
  if (process.env.NEXT_PHASE === "phase-production-build") return firstPublication();
  try {
    shared.carafePublication = await cachedRead("publication", readPublication, () => [
      cacheTag.publication,
    ]);
  } catch (error) {
    log.error(error, "The settings of the publication could not be read.");
  }
  return shared.carafePublication ?? unknownPublication();
}

/** Whom it takes in is not known, so nobody. */
async function unknownPublication(): Promise<Publication> {
  return { ...(await firstPublication()), registration: "closed", mustConfirmEmail: true };
}

/** The newest settings, as their form has them. */
export async function readStoredSettings(
  database: Prisma.TransactionClient = db(),
): Promise<StoredSettings> {
  const newest = await database.publicationVersion.findFirst({
    orderBy: { version: "desc" },
    select: { version: true, settings: true },
  });
  return newest
    ? { version: newest.version, form: storedSettings(newest.settings) }
    : { version: 0, form: FIRST_SETTINGS };
}

async function readPublication(): Promise<Publication> {
  const [{ form }, pages, images] = await Promise.all([
    readStoredSettings(),
    listLinkedPages(),
    db().siteImage.findMany({ select: { kind: true, hash: true, width: true, height: true } }),
  ]);
  const imageOf = (wanted: string) => {
    const found = images.find(({ kind }) => kind === wanted);
    return found ? { hash: found.hash, width: found.width, height: found.height } : null;
  };
  return publicationOf(form, pages, imageOf("logo"), imageOf("icon"));
}

/** What reckons with colours is large, and most sites keep the one they have. */
async function accentOf(text: string): Promise<Accent | null> {
  const { readableAccent } = await import("./accent");
  return readableAccent(text);
}

async function publicationOf(
  { accent, postsPerPage, sections, navigation, footerLinks, confirmEmail, ...rest }: SettingsForm,
  pages: LinkedPage[],
  logo: SiteImage | null,
  icon: SiteImage | null,
): Promise<Publication> {
  return {
    ...rest,
    accent: accent === "" ? null : await accentOf(accent),
    postsPerPage: settings().postsPerPage ?? Number(postsPerPage),
    navigation: navigationOf(typedLinks(navigation), pages),
    footerLinks: followPages(typedLinks(footerLinks), pages),
    sections: parseTags(sections),
    mustConfirmEmail: confirmEmail === "yes",
    logo,
    icon,
  };
}

function firstPublication(): Promise<Publication> {
  return publicationOf(FIRST_SETTINGS, [], null, null);
}
