import sharp from "sharp";
import { makeEmailChangeLink } from "../../../lib/auth/links/links";
import { startSession } from "../../../lib/auth/sessions/mutations";
import { db } from "../../../lib/database/db";
import { newName, PASSWORD, type Person } from "../../../test/people";
import { setUpPublication } from "../../../test/publication";
import {
  BY_ADDRESS,
  by,
  type Case,
  FOR_EVERY_MEMBER,
  FOR_EVERYBODY,
  FOR_THE_OWNER,
  hasLostSession,
  nothing,
  passwordOf,
} from "./case";

const SESSIONS = "Where you are logged in";

const DOT = { width: 8, height: 8, channels: 3, background: "#8a1c3f" } as const;
const picture = {
  name: "dot.png",
  mimeType: "image/png",
  buffer: await sharp({ create: DOT }).png().toBuffer(),
};

function waitForEmail({ id: userId }: Person) {
  return db().emailChange.create({ data: { userId, email: `${newName()}@example.com` } });
}

export const ACCOUNT_ACTIONS: Record<string, Case> = {
  "app/(forms)/account/profile/actions.ts updateAccount": {
    form: () => ({ address: "/account", button: "Update" }),
    fields: (_, { email }) => ({ username: newName(), email, about: "" }),
    happened: async ({ fields: { username } }) =>
      (await db().user.count({ where: { username: String(username) } })) === 1,
    limit: by("changes-by-user"),
    expected: FOR_EVERY_MEMBER,
  },
  "app/(forms)/account/profile/actions.ts cancelEmail": {
    setUp: waitForEmail,
    form: () => ({ address: "/account", button: "Keep the current address" }),
    fields: nothing,
    happened: async ({ owner }) =>
      (await db().emailChange.count({ where: { userId: owner.id } })) === 0,
    limit: by("changes-by-user"),
    expected: FOR_THE_OWNER,
  },
  "app/(forms)/account/profile/actions.ts confirmOwnEmail": {
    setUp: () => setUpPublication({ confirmEmail: "yes" }),
    form: () => ({ address: "/account", button: "Send me a link to confirm" }),
    fields: nothing,
    happened: async ({ html }) => html.includes("An email with a link is on its way to you."),
    limit: by("mails-by-user"),
    expected: FOR_EVERY_MEMBER,
  },
  // Whoever holds the link is the owner.
  "app/(forms)/confirm-email/[token]/actions.ts confirmEmail": {
    isNobodys: true,
    setUp: waitForEmail,
    form: async (_, { id }) => ({
      address: new URL((await makeEmailChangeLink(id))?.url ?? "").pathname,
      button: "Confirm email",
    }),
    fields: nothing,
    happened: async ({ owner: { id, email } }) =>
      (await db().user.count({ where: { id, email } })) === 0,
    limit: BY_ADDRESS,
    expected: FOR_EVERYBODY,
  },
  "app/(forms)/account/picture/actions.ts savePicture": {
    form: () => ({ address: "/account", button: "Save picture" }),
    fields: () => ({ picture }),
    happened: async ({ owner }) => (await db().avatar.count({ where: { userId: owner.id } })) === 1,
    limit: by("pictures-by-user"),
    expected: FOR_THE_OWNER,
  },
  "app/(forms)/account/picture/actions.ts removePicture": {
    setUp: ({ id }) =>
      db().user.update({
        where: { id },
        data: { image: "/x", avatar: { create: { hash: "x" } } },
      }),
    form: () => ({ address: "/account", button: "Remove picture" }),
    fields: nothing,
    happened: async ({ owner }) => (await db().avatar.count({ where: { userId: owner.id } })) === 0,
    limit: by("changes-by-user"),
    expected: FOR_THE_OWNER,
  },
  "app/(forms)/account/password/actions.ts changePassword": {
    setUp: ({ id }) => startSession(id, true),
    form: () => ({ address: "/account/password", button: "Change password" }),
    fields: () => ({
      currentPassword: PASSWORD,
      newPassword: "another horse",
      confirmPassword: "another horse",
    }),
    happened: hasLostSession,
    limit: ({ id }) => ["passwords", `member:${id}`],
    expected: FOR_THE_OWNER,
  },
  "app/(forms)/account/password/actions.ts requestPasswordLink": {
    setUp: ({ id }) => db().password.delete({ where: { userId: id } }),
    form: () => ({ address: "/account/password", button: "Send me a link" }),
    fields: nothing,
    happened: async ({ html }) => html.includes("An email with a link is on its way to you."),
    limit: by("mails-by-user"),
    expected: FOR_EVERY_MEMBER,
  },
  "app/(forms)/account/sessions/actions.ts endSession": {
    setUp: ({ id }) => startSession(id, true),
    form: () => ({ address: "/account/sessions", button: "Log out", after: SESSIONS }),
    fields: nothing,
    happened: hasLostSession,
    // The first browser of the list is the one that asks: logging out is never too often.
    limit: null,
    expected: FOR_THE_OWNER,
  },
  "app/(forms)/account/sessions/actions.ts endOtherSessions": {
    setUp: ({ id }) => startSession(id, true),
    form: () => ({ address: "/account/sessions", button: "Log out everywhere else" }),
    fields: nothing,
    happened: hasLostSession,
    limit: by("changes-by-user"),
    expected: FOR_THE_OWNER,
  },
  "app/(forms)/account/delete/actions.ts deleteAccount": {
    form: () => ({ address: "/account/delete", button: "Delete account" }),
    fields: (caller) => ({ posts: "delete", password: passwordOf(caller) }),
    happened: async ({ owner: { id } }) => (await db().user.count({ where: { id } })) === 0,
    limit: by("changes-by-user"),
    expected: FOR_THE_OWNER,
  },
};
