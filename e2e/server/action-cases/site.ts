import sharp from "sharp";
import { db } from "../../../lib/database/db";
import { readSettings } from "../../../lib/site/publication";
import { FIRST_SETTINGS } from "../../../lib/site/settings-schema";
import { newName, type Person } from "../../../test/people";
import { by, type Case, FOR_THE_OWNER, nothing } from "./case";

/** Another is an author, so the site is not theirs to change. */
const FOR_AN_ADMIN: Case["expected"] = { ...FOR_THE_OWNER, another: [403, false] };

const MARK = { width: 8, height: 8, channels: 3, background: "#123456" } as const;
const logo = {
  name: "mark.png",
  mimeType: "image/png",
  buffer: await sharp({ create: MARK }).png().toBuffer(),
};

const becomeAdmin = ({ id }: Person) =>
  db().user.update({ where: { id }, data: { role: "admin" }, select: { id: true } });

const logos = () => db().siteImage.count({ where: { kind: "logo" } });

export const SITE_ACTIONS: Record<string, Case> = {
  "app/(forms)/site/settings/actions.ts saveSettings": {
    setUp: becomeAdmin,
    form: () => ({ address: "/site", button: "Save settings" }),
    fields: () => ({ ...FIRST_SETTINGS, tagline: newName() }),
    happened: async ({ fields: { tagline } }) =>
      (await readSettings()).form.tagline === String(tagline),
    limit: by("changes-by-user"),
    expected: FOR_AN_ADMIN,
  },
  "app/(forms)/site/settings/actions.ts saveSiteImage": {
    setUp: async (owner) => {
      await becomeAdmin(owner);
      await db().siteImage.deleteMany({ where: { kind: "logo" } });
    },
    form: () => ({ address: "/site", button: "Save logo" }),
    fields: () => ({ logo }),
    happened: async () => (await logos()) === 1,
    limit: by("site-images-by-user"),
    expected: FOR_AN_ADMIN,
  },
  "app/(forms)/site/settings/actions.ts deleteSiteImage": {
    setUp: async (owner) => {
      await becomeAdmin(owner);
      await db().siteImage.deleteMany({ where: { kind: "logo" } });
      await db().siteImage.create({ data: { kind: "logo", hash: "x", width: 8, height: 8 } });
    },
    form: () => ({ address: "/site", button: "Remove logo" }),
    fields: nothing,
    happened: async () => (await logos()) === 0,
    limit: by("site-images-by-user"),
    expected: FOR_AN_ADMIN,
  },
};
