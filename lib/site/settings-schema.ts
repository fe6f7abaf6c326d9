import * as z from "zod";
import { parseTags, tagsText } from "../tags/schema";
import { atMost, line, optionalLine, optionalLines } from "../text/fields";
import { languageTag, SITE_LANGUAGE } from "../text/language";
import { isTimeZone } from "../text/time-zones";
import { DATE_FORMATS } from "./format-day";
import { linksProblem } from "./site-links";

const POSTS_PER_PAGE_MAX = 50;
/** As much as a row of links of the footer or of the navigation can be. */
const LINKS_TEXT_MAX = 5_000;

const links = optionalLines()
  .superRefine(atMost(LINKS_TEXT_MAX, "Links"))
  .superRefine((text, context) => {
    const message = linksProblem(text);
    if (message) context.addIssue({ code: "custom", message });
  });

const SECTIONS_MAX = 6;

/** Names of tags, as they are typed for a post. */
const sections = tagsText.refine(
  (text) => parseTags(text).length <= SECTIONS_MAX,
  "There can be at most six sections.",
);

/** Who gets an account. */
export const REGISTRATIONS = ["open", "approval", "invitation", "closed"] as const;

/** Whether anybody may make an account by themselves. */
export function takesNewcomers(registration: (typeof REGISTRATIONS)[number]): boolean {
  return registration === "open" || registration === "approval";
}

/** What a new account may be from the beginning. */
export const NEW_ROLES = ["reader", "contributor", "author"] as const;

/** The form of the publication's settings: what each is, as text. */
export const settingsSchema = z.object({
  name: line("Please name the site.").superRefine(atMost(60, "The name")),
  tagline: optionalLine().superRefine(atMost(120, "The tagline")),
  description: optionalLine().superRefine(atMost(300, "The description")),
  /** A colour as CSS writes it (accent.ts); empty for the site's own. */
  accent: optionalLine().superRefine(atMost(60, "The colour")),
  language: z
    .string()
    .transform((text) => languageTag(text.trim()) ?? "")
    .refine((tag) => tag !== "", "Please choose a language."),
  timeZone: z.string().trim().refine(isTimeZone, "Please choose a time zone."),
  dateFormat: z.enum(DATE_FORMATS, "Please choose how dates are written."),
  postsPerPage: z
    .string()
    .trim()
    .refine(
      (text) => /^[1-9]\d?$/.test(text) && Number(text) <= POSTS_PER_PAGE_MAX,
      `Please enter a number from 1 to ${POSTS_PER_PAGE_MAX}.`,
    ),
  sections,
  /** Whether the site asks others what links in posts lead to. */
  linkCards: z.enum(["yes", "no"], "Please choose one."),
  navigation: links,
  footer: optionalLine().superRefine(atMost(300, "The footer")),
  footerLinks: links,
  registration: z.enum(REGISTRATIONS, "Please choose who gets an account."),
  confirmEmail: z.enum(["no", "yes"], "Please choose one."),
  newRole: z.enum(NEW_ROLES, "Please choose what new accounts are."),
});

const sent = z.string().default("");

/** The same with what the form sends beside: the version it shows, and the colour whose moved one it has shown. */
export const settingsFormSchema = settingsSchema.extend({ version: sent, accentShown: sent });

/** Settings as the form has them. */
export type SettingsForm = z.output<typeof settingsSchema>;
export type SettingName = keyof SettingsForm;

export const SETTING_NAMES = Object.keys(settingsSchema.shape) as SettingName[];

/** What a new site begins with. */
export const FIRST_SETTINGS: SettingsForm = {
  name: "Carafe",
  tagline: "",
  description: "A blog that many people write and everyone reads.",
  accent: "",
  language: SITE_LANGUAGE,
  timeZone: "UTC",
  dateFormat: "long",
  postsPerPage: "5",
  sections: "",
  linkCards: "yes",
  navigation: "Home | /",
  footer: "Written together, with Carafe.",
  footerLinks: "",
  registration: "open",
  confirmEmail: "no",
  newRole: "author",
};

/** Settings as they are stored. What is missing, or no longer allowed, is as in the beginning. */
export function storedSettings(json: string): SettingsForm {
  const stored: Record<string, unknown> = JSON.parse(json);
  const read = SETTING_NAMES.map((name) => {
    const result = settingsSchema.shape[name].safeParse(stored[name] ?? FIRST_SETTINGS[name]);
    return [name, result.success ? result.data : FIRST_SETTINGS[name]];
  });
  return Object.fromEntries(read);
}
