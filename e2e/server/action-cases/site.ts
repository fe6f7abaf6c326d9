import sharp from "sharp";
import { db } from "../../../lib/database/db";
import { readStoredSettings } from "../../../lib/site/publication";
import { FIRST_SETTINGS } from "../../../lib/site/settings-schema";
import { newInvitation, openInvitation } from "../../../test/invitations";
import { addPage } from "../../../test/pages";
import { addPerson, newName, PASSWORD, type Person } from "../../../test/people";
import {
  BY_ADDRESS,
  by,
  type Case,
  FOR_EVERY_MEMBER,
  FOR_EVERYBODY,
  FOR_THE_OWNER,
  nothing,
} from "./case";

/** Another is an author, so the site is not theirs to change. */
const FOR_AN_ADMIN: Case["expected"] = { ...FOR_THE_OWNER, another: [403, false] };

/** The same of a button, which leads whoever it was not drawn for to the page. */
const BUTTON_FOR_AN_ADMIN: Case["expected"] = { ...FOR_AN_ADMIN, "a successor": [403, false] };

const MARK = { width: 8, height: 8, channels: 3, background: "#123456" } as const;
const logo = {
  name: "mark.png",
  mimeType: "image/png",
  buffer: await sharp({ create: MARK }).png().toBuffer(),
};

const becomeAdmin = ({ id }: Person) =>
  db().user.update({ where: { id }, data: { role: "admin" }, select: { id: true } });

/** The title of a page that goes. */
const DOOMED = "Nothing to see";

/** Everybody from the editors on writes the site's pages. */
const EDITORS: Case["byRole"] = {
  reader: [403, false],
  contributor: [403, false],
  author: [403, false],
  editor: [200, true],
  admin: [200, true],
  owner: [200, true],
};

async function idOf(title: string): Promise<number | undefined> {
  const where = { kind: "page", title };
  return (await db().post.findFirst({ where, select: { id: true } }))?.id;
}

const logos = () => db().siteImage.count({ where: { kind: "logo" } });

export const SITE_ACTIONS: Record<string, Case> = {
  "app/(forms)/site/settings/actions.ts saveSettings": {
    setUp: becomeAdmin,
    form: () => ({ address: "/site", button: "Save settings" }),
    fields: () => ({ ...FIRST_SETTINGS, tagline: newName() }),
    happened: async ({ fields: { tagline } }) =>
      (await readStoredSettings()).form.tagline === String(tagline),
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
  "app/(forms)/site/pages/[id]/actions.ts deletePage": {
    setUp: async (owner) => {
      await becomeAdmin(owner);
      await db().post.deleteMany({ where: { kind: "page", title: DOOMED } });
      await addPage({ title: DOOMED });
    },
    form: async () => ({ address: `/site/pages/${await idOf(DOOMED)}`, button: "Delete" }),
    fields: nothing,
    happened: async () => (await idOf(DOOMED)) === undefined,
    limit: by("publishes-by-user"),
    expected: BUTTON_FOR_AN_ADMIN,
    byRole: EDITORS,
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
    expected: BUTTON_FOR_AN_ADMIN,
  },
  "app/(forms)/site/invitations/actions.ts inviteSomebody": {
    setUp: becomeAdmin,
    form: () => ({ address: "/site/invitations", button: "Invite" }),
    fields: () => ({ email: "", role: "author", note: newName() }),
    happened: async ({ fields: { note } }) =>
      (await db().invitation.count({ where: { note: String(note) } })) === 1,
    limit: by("invitations-by-user"),
    expected: FOR_AN_ADMIN,
  },
  "app/(forms)/site/invitations/actions.ts withdraw": {
    setUp: async (owner) => {
      await becomeAdmin(owner);
      await db().invitation.deleteMany();
      await newInvitation();
    },
    form: () => ({ address: "/site/invitations", button: "Withdraw" }),
    fields: nothing,
    happened: async () => (await db().invitation.count()) === 0,
    limit: by("changes-by-user"),
    expected: BUTTON_FOR_AN_ADMIN,
  },
  "app/(forms)/site/invitations/actions.ts approve": {
    setUp: async (owner) => {
      await becomeAdmin(owner);
      await db().user.updateMany({ data: { awaitsApproval: false } });
      const { id } = await addPerson(newName(), "reader");
      await db().user.update({ where: { id }, data: { awaitsApproval: true } });
    },
    form: () => ({ address: "/site/invitations", button: "Approve" }),
    fields: nothing,
    happened: async () => (await db().user.count({ where: { awaitsApproval: true } })) === 0,
    limit: by("changes-by-user"),
    expected: BUTTON_FOR_AN_ADMIN,
  },
  "app/(forms)/invitation/[token]/actions.ts acceptInvitation": {
    setUp: () => db().invitation.deleteMany(),
    form: async () => ({ address: await openInvitation(), button: "Accept" }),
    fields: nothing,
    happened: async () => (await db().invitation.count({ where: { usedAt: null } })) === 0,
    limit: by("changes-by-user"),
    expected: FOR_EVERY_MEMBER,
  },
  // Whoever holds the link is invited.
  "app/(forms)/invitation/[token]/actions.ts signUpInvited": {
    isForVisitors: true,
    isNobodys: true,
    form: async () => ({ address: await openInvitation(), button: "Sign up" }),
    fields: () => {
      const username = newName();
      const email = `${username}@example.com`;
      return { username, email, password: PASSWORD, confirmPassword: PASSWORD };
    },
    happened: async ({ fields: { username } }) =>
      (await db().user.count({ where: { username: String(username) } })) === 1,
    limit: BY_ADDRESS,
    expected: FOR_EVERYBODY,
  },
};
