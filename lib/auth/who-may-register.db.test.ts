import { beforeEach, expect, test } from "vitest";
import { onTestDatabase } from "../../test/on-test-database";
import { addPerson, newName, PASSWORD } from "../../test/people";
import { setUpPublication } from "../../test/publication";
import { db } from "../database/db";
import { confirmEmailChange, requestEmailConfirmation } from "./links/email-change";
import { makeEmailChangeLink } from "./links/links";
import { confirmRegistration, makeRegistrationLink } from "./links/registration";
import { resolveProviderLogin } from "./providers/resolve-login";
import { register } from "./register";
import { startSession } from "./sessions/mutations";
import { findSession } from "./sessions/queries";

onTestDatabase();

const CLIENT = { address: null, userAgent: "" };

beforeEach(() => setUpPublication({ registration: "open", newRole: "author", confirmEmail: "no" }));

async function registerSomebody() {
  const username = newName();
  const email = `${username}@example.com`;
  const passwords = { password: PASSWORD, confirmPassword: PASSWORD };
  const registered = await register({ username, email, ...passwords, callbackUrl: "/" }, CLIENT);
  const user = await db().user.findUnique({
    where: { email },
    select: { id: true, role: true, awaitsApproval: true },
  });
  return { registered, user };
}

function identityOf(name: string) {
  return {
    provider: "github",
    providerAccountId: name,
    type: "oauth",
    email: `${name}@example.com`,
    isEmailVerified: true,
    name,
  } as const;
}

const link = () => {
  const username = newName();
  const email = `${username}@example.com`;
  const url = makeRegistrationLink({ username, email, passwordHash: "x", callbackUrl: "/" });
  return { email, token: url.split("/").at(-1) ?? "" };
};

test("an open publication makes of newcomers what it says they are", async () => {
  await setUpPublication({ newRole: "contributor" });
  const { user } = await registerSomebody();
  expect(user).toMatchObject({ role: "contributor", awaitsApproval: false });
});

test("with approval a newcomer reads until somebody approves, whichever way they come", async () => {
  await setUpPublication({ registration: "approval" });
  const { user } = await registerSomebody();
  expect(user).toMatchObject({ role: "reader", awaitsApproval: true });
  const { email, token } = link();
  expect(await confirmRegistration(token, CLIENT)).toMatchObject({ ok: true });
  const confirmed = await db().user.findUniqueOrThrow({ where: { email } });
  expect(confirmed).toMatchObject({ role: "reader", awaitsApproval: true });
  const name = newName();
  await resolveProviderLogin(identityOf(name), { memberId: null, callbackUrl: "/" }, null);
  const provided = await db().user.findUniqueOrThrow({ where: { email: `${name}@example.com` } });
  expect(provided).toMatchObject({ role: "reader", awaitsApproval: true });
});

test.each(["invitation", "closed"] as const)(
  "where registration is %s, nobody makes an account by any way",
  async (registration) => {
    await setUpPublication({ registration });
    const before = await db().user.count();
    const { registered } = await registerSomebody();
    expect(registered).toMatchObject({ problem: { code: "not-allowed" } });
    expect(await confirmRegistration(link().token, CLIENT)).toMatchObject({
      problem: { code: "not-allowed" },
    });
    expect(
      await resolveProviderLogin(identityOf(newName()), { memberId: null, callbackUrl: "/" }, null),
    ).toMatchObject({ problem: { reason: "closed" } });
    expect(await db().user.count()).toBe(before);
  },
);

async function roleWhenLoggedIn(id: string) {
  const sessionToken = await startSession(id, false);
  return (await findSession(sessionToken))?.member.role;
}

test("where an address must be confirmed, an author publishes once it is", async () => {
  const author = await addPerson();
  const [reader, editor] = [
    await addPerson(newName(), "reader"),
    await addPerson(newName(), "editor"),
  ];
  expect(await roleWhenLoggedIn(author.id)).toBe("author");
  await setUpPublication({ confirmEmail: "yes" });
  expect(await roleWhenLoggedIn(author.id)).toBe("contributor");
  expect(await roleWhenLoggedIn(reader.id)).toBe("reader");
  expect(await roleWhenLoggedIn(editor.id)).toBe("editor");

  expect(await requestEmailConfirmation(author)).toMatchObject({ ok: true });
  const sent = await makeEmailChangeLink(author.id);
  expect(sent?.email).toBe(author.email);
  expect(await confirmEmailChange(sent?.url.split("/").at(-1) ?? "", CLIENT)).toMatchObject({
    ok: true,
  });
  expect(await roleWhenLoggedIn(author.id)).toBe("author");
});
