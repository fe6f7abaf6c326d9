import { makeResetLink } from "../../../lib/auth/links/links";
import { makeRegistrationLink } from "../../../lib/auth/links/registration";
import { db } from "../../../lib/database/db";
import { limitKey } from "../../../lib/limits/rate-limiter";
import { emailKeyOf } from "../../../lib/text/email-address";
import { PROVIDER_NAME } from "../../../test/identity-provider";
import { newName, PASSWORD, type Person } from "../../../test/people";
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
  sessionsOf,
} from "./case";

const isAtProvider: Case["happened"] = async ({ endedAt }) =>
  endedAt.startsWith(process.env.AUTH_OIDC_ISSUER as string);

function secondAccountOf({ username: name }: Person) {
  const username = `${name}-2`;
  return { username, email: `${username}@example.com`, passwordHash: "none", callbackUrl: "/" };
}

export const LOGIN_ACTIONS: Record<string, Case> = {
  // Whoever is logged in wants to be logged out.
  "app/actions.ts logOut": {
    isNobodys: true,
    form: () => ({ address: "/about", button: "Log out" }),
    fields: nothing,
    happened: hasLostSession,
    limit: null,
    expected: FOR_THE_OWNER,
  },
  "app/(forms)/login/actions.ts logIn": {
    isForVisitors: true,
    isNobodys: true,
    form: () => ({ address: "/login", button: "Log in" }),
    fields: (caller, { email }) => ({ email, password: passwordOf(caller) }),
    happened: async ({ owner }) => (await sessionsOf(owner, { newerThanFixture: true })) > 0,
    limit: ({ email }) => ["passwords", emailKeyOf(email)],
    expected: FOR_THE_OWNER,
  },
  "app/(forms)/register/actions.ts register": {
    isForVisitors: true,
    isNobodys: true,
    form: () => ({ address: "/register", button: "Sign up" }),
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
  // Whoever holds the link gets the account.
  "app/(forms)/confirm-registration/[token]/actions.ts confirmRegistration": {
    isNobodys: true,
    form: (_, owner) => ({
      address: new URL(makeRegistrationLink(secondAccountOf(owner))).pathname,
      button: "Create account",
    }),
    fields: nothing,
    happened: async ({ owner }) => {
      const { username } = secondAccountOf(owner);
      return (await db().user.count({ where: { username } })) === 1;
    },
    limit: BY_ADDRESS,
    expected: FOR_EVERYBODY,
  },
  "app/(forms)/reset-password/actions.ts requestPasswordReset": {
    isForVisitors: true,
    isNobodys: true,
    form: () => ({ address: "/reset-password", button: "Request password reset" }),
    fields: (_, { email }) => ({ email }),
    happened: async ({ fields: { email } }) =>
      (await db().rateLimit.count({
        where: { key: `mails-to:${limitKey(emailKeyOf(String(email)))}` },
      })) === 1,
    limit: ({ email }) => ["mails-to", emailKeyOf(email)],
    expected: FOR_EVERYBODY,
  },
  // Whoever holds the link is the owner.
  "app/(forms)/reset-password/[token]/actions.ts resetPassword": {
    isNobodys: true,
    form: async (_, { email }) => ({
      address: new URL((await makeResetLink(email))?.url ?? "").pathname,
      button: "Reset password",
    }),
    fields: () => ({ password: "another horse", confirmPassword: "another horse" }),
    happened: hasLostSession,
    limit: BY_ADDRESS,
    expected: FOR_EVERYBODY,
  },
  "app/actions.ts continueWith": {
    isForVisitors: true,
    isNobodys: true,
    form: () => ({ address: "/login", button: `Continue with ${PROVIDER_NAME}` }),
    fields: nothing,
    happened: isAtProvider,
    limit: BY_ADDRESS,
    expected: FOR_EVERYBODY,
  },
  "app/(forms)/account/logins/actions.ts connectLogin": {
    form: () => ({ address: "/account/password", button: `Connect ${PROVIDER_NAME}` }),
    fields: nothing,
    happened: isAtProvider,
    limit: by("provider-logins-by-user"),
    expected: FOR_EVERY_MEMBER,
  },
  "app/(forms)/account/logins/actions.ts disconnectLogin": {
    setUp: ({ id: userId, username: providerAccountId }) =>
      db().account.create({ data: { userId, provider: "oidc", type: "oidc", providerAccountId } }),
    form: () => ({ address: "/account/password", button: `Disconnect ${PROVIDER_NAME}` }),
    fields: nothing,
    happened: async ({ owner }) =>
      (await db().account.count({ where: { userId: owner.id } })) === 0,
    limit: by("provider-logins-by-user"),
    expected: FOR_THE_OWNER,
  },
};
