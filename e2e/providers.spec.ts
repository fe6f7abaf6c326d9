import type { Page } from "@playwright/test";
import { db } from "../lib/database/db";
import { type Claims, PROVIDER_NAME } from "../test/identity-provider";
import { addPerson, newName, PASSWORD, type Person } from "../test/people";
import { expect, test } from "./fixtures";
import { CONNECT, CONTINUE, press, signInAtProvider } from "./provider-walks";

const DISCONNECT = `Disconnect ${PROVIDER_NAME}`;
const EMAIL_TAKEN = `There is already an account with this email address. Log in the way you usually do, then connect ${PROVIDER_NAME} on your account page.`;

/** Logs in at the provider, which asks a browser only once, and lets the site know who one is. */
async function consentAs(page: Page, subject: string): Promise<void> {
  await signInAtProvider(page, subject);
  await press(page, "Continue");
}

async function expectAlert(page: Page, text: string): Promise<void> {
  await expect(page.getByRole("alert").filter({ hasText: text })).toBeVisible();
}

function loginsOf({ id }: { id: string }): Promise<number> {
  return db().account.count({ where: { userId: id } });
}

function verified(email: string): Claims {
  return { email, email_verified: true };
}

test("the first login at a provider makes an account, and the next one finds it", async ({
  page,
  anotherPage,
  site: { identityProvider },
}) => {
  const name = newName();
  const email = `${name}@Example.com`;
  const subject = identityProvider.addMember({ ...verified(email), preferred_username: name });
  await page.goto(`/user/${name}`); // a page that says there is no such user
  await page.goto("/login?callbackUrl=%2Fpost%2Fnew");
  await press(page, CONTINUE);
  await consentAs(page, subject);
  await expect(page).toHaveURL("/post/new");
  const user = await db().user.findUniqueOrThrow({
    where: { usernameKey: name },
    include: { accounts: true, sessions: true, password: true },
  });
  expect(user).toMatchObject({ username: name, email, image: null, password: null });
  expect(user.emailVerified).not.toBeNull();
  expect(user.accounts).toHaveLength(1);
  expect(user.accounts[0]).toMatchObject({
    provider: "oidc",
    access_token: null,
    refresh_token: null,
    id_token: null,
  });
  await page.goto(`/user/${name}`);
  await expect(page.getByRole("heading", { level: 1 })).toContainText(name);

  const elsewhere = await anotherPage();
  await elsewhere.goto("/register");
  await press(elsewhere, CONTINUE);
  await consentAs(elsewhere, subject);
  await expect(elsewhere).toHaveURL("/");
  await elsewhere.goto("/account");
  await expect(elsewhere.getByLabel("Email")).toHaveValue(email);
  expect(await db().user.count({ where: { emailKey: email.toLowerCase() } })).toBe(1);
});

for (const [who, isProvenHere, claims] of [
  ["the provider has not verified", true, { email_verified: false }],
  ["the provider says nothing of", true, {}],
  ["nobody has confirmed here", false, { email_verified: true }],
] as const) {
  test(`an account is not taken over by an equal address that ${who}`, async ({
    page,
    site: { identityProvider },
  }) => {
    const person = await addPerson();
    if (isProvenHere) await confirmEmail(person);
    await page.goto("/login?callbackUrl=%2Faccount");
    await press(page, CONTINUE);
    await consentAs(page, identityProvider.addMember({ email: person.email, ...claims }));
    await expectAlert(page, EMAIL_TAKEN);
    expect(await loginsOf(person)).toBe(0);
    expect(await db().session.count({ where: { userId: person.id } })).toBe(0);

    await page.getByLabel("Email").fill(person.email);
    await page.getByLabel("Password").fill(PASSWORD);
    await press(page, "Log in");
    await expect(page).toHaveURL("/account");
  });
}

async function confirmEmail({ id }: Person): Promise<void> {
  await db().user.update({ where: { id }, data: { emailVerified: new Date() } });
}

test("an address verified on both sides is the same person", async ({
  page,
  site: { identityProvider },
}) => {
  const person = await addPerson();
  await confirmEmail(person);
  await page.goto("/login");
  await press(page, CONTINUE);
  await consentAs(page, identityProvider.addMember(verified(person.email.toUpperCase())));
  await expect(page).toHaveURL("/");
  expect(await loginsOf(person)).toBe(1);
  await page.goto("/account");
  await expect(page.getByLabel("Email")).toHaveValue(person.email);
});

test("a member connects a login, logs in with it and disconnects it", async ({
  page,
  anotherPage,
  login,
  site: { identityProvider },
}) => {
  const person = await login();
  const subject = identityProvider.addMember({ email: `${newName()}@example.com` });
  await page.goto("/account/password");
  await press(page, CONNECT);
  await consentAs(page, subject);
  await expect(page).toHaveURL("/account/password");
  await expect(page.getByRole("status")).toHaveText("That login has been connected.");
  expect(await db().session.count({ where: { userId: person.id } })).toBe(1);

  const elsewhere = await anotherPage();
  await elsewhere.goto("/login");
  await press(elsewhere, CONTINUE);
  await consentAs(elsewhere, subject);
  await expect(elsewhere).toHaveURL("/");
  await elsewhere.goto("/account");
  await expect(elsewhere.getByLabel("Email")).toHaveValue(person.email);

  await press(page, DISCONNECT);
  await expect(page.getByRole("status")).toHaveText("That login has been disconnected.");
  await expect(page.getByRole("button", { name: CONNECT, exact: true })).toBeVisible();
  expect(await loginsOf(person)).toBe(0);
});

test("the last way to log in stays", async ({ page, login }) => {
  const person = await login();
  await db().password.delete({ where: { userId: person.id } });
  await connect(person, newName());
  await page.goto("/account/password");
  await press(page, DISCONNECT);
  await expectAlert(page, "Set a password first; otherwise you could no longer log in.");
  expect(await loginsOf(person)).toBe(1);
});

/** As if this user had connected this login before. */
async function connect({ id: userId }: Person, subject: string): Promise<void> {
  const providerAccountId = `${process.env.AUTH_OIDC_ISSUER}#${subject}`;
  await db().account.create({
    data: { userId, provider: "oidc", type: "oidc", providerAccountId },
  });
}

test("a login that is somebody else's cannot be connected", async ({
  page,
  login,
  site: { identityProvider },
}) => {
  const [person, another] = [await login(), await addPerson()];
  const subject = identityProvider.addMember();
  await connect(another, subject);
  await page.goto("/account/password");
  await press(page, CONNECT);
  await consentAs(page, subject);
  await expectAlert(page, `That ${PROVIDER_NAME} account is connected to another account here.`);
  expect([await loginsOf(person), await loginsOf(another)]).toEqual([0, 1]);
});

test("who turns back at the provider is where they came from", async ({ page, login }) => {
  await page.goto("/login?callbackUrl=%2Fpost%2Fnew");
  await press(page, CONTINUE);
  await page.getByRole("link", { name: "Cancel" }).click();
  await expectAlert(page, `You cancelled at ${PROVIDER_NAME}`);
  await expect(page).toHaveURL(/\/login\?.*callbackUrl=%2Fpost%2Fnew/);

  await login();
  await page.goto("/account/password");
  await press(page, CONNECT);
  await page.getByRole("link", { name: "Cancel" }).click();
  await expect(page).toHaveURL(/\/account\/password\?/);
  await expectAlert(page, `You cancelled at ${PROVIDER_NAME}`);
});

test("without an email address from the provider there is no account", async ({
  page,
  site: { identityProvider },
}) => {
  const subject = identityProvider.addMember();
  await page.goto("/login");
  await press(page, CONTINUE);
  await consentAs(page, subject);
  await expectAlert(page, `${PROVIDER_NAME} did not share an email address`);
  expect(await db().account.count({ where: { providerAccountId: { endsWith: subject } } })).toBe(0);
});
