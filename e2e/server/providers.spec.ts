import type { Page, Request } from "@playwright/test";
import type { Identity } from "../../lib/auth/providers/identity";
import { resolveProviderLogin } from "../../lib/auth/providers/resolve-login";
import { db } from "../../lib/database/db";
import { PROVIDER_NAME } from "../../test/identity-provider";
import { addPerson, newName } from "../../test/people";
import { present } from "../../test/present";
import { logInAs } from "../../test/sessions";
import { expect, test } from "../fixtures";
import { CONNECT, CONTINUE, press, signInAtProvider } from "../provider-walks";

const FAILED = `Something went wrong with ${PROVIDER_NAME}. Please try again.`;
const DOWN = `${PROVIDER_NAME} cannot be reached at the moment. Please try again later.`;
const LOG_IN = { callbackUrl: "/", memberId: null };
const CALLBACK = "/api/auth/callback/oidc";

/** Goes to the provider and logs in there, up to its last question. */
async function goToProvider(
  page: Page,
  [address, button]: [address: string, button: string],
  subject: string,
): Promise<void> {
  await page.goto(address);
  await press(page, button);
  await signInAtProvider(page, subject);
  await expect(page.getByRole("button", { name: "Continue", exact: true })).toBeVisible();
}

/** Answers the provider's last question; gives the address that it sends the browser to. */
async function consent(page: Page): Promise<string> {
  const [answer] = await Promise.all([page.waitForRequest(isAnswer), press(page, "Continue")]);
  return answer.url();
}

/** The same, but the browser stays there. */
async function consentAndStay(page: Page): Promise<string> {
  const form = (await page.locator("form").getAttribute("action")) as string;
  const options = { maxRedirects: 0 };
  const saved = await page.request.post(form, { ...options, form: { prompt: "consent" } });
  const done = await page.request.get(present(saved.headers().location), options);
  return present(done.headers().location);
}

function isAnswer(request: Request): boolean {
  return request.url().includes(CALLBACK);
}

async function expectRefused(page: Page, sentence: string): Promise<void> {
  await expect(page.getByRole("alert").filter({ hasText: sentence })).toBeVisible();
  const cookies = await page.context().cookies();
  expect(cookies.filter(({ name }) => name === "authjs.session-token")).toEqual([]);
}

test("an answer that this browser did not ask for logs nobody in", async ({ page }) => {
  for (const query of ["", "?code=forged", "?code=forged&state=forged", "?error=access_denied"]) {
    await page.goto(`${CALLBACK}${query}`);
    await expect(page).toHaveURL("/login?problem=failed&provider=oidc");
    await expectRefused(page, FAILED);
  }
});

test("somebody else's answer, put into a login under way, logs nobody in", async ({
  page,
  anotherPage,
  site: { identityProvider },
}) => {
  const attacker = await anotherPage();
  const email = `${newName()}@example.com`;
  const subject = identityProvider.addMember({ email });
  await goToProvider(attacker, ["/login", CONTINUE], subject);
  const answer = await consentAndStay(attacker);

  await goToProvider(page, ["/login", CONTINUE], identityProvider.addMember());
  await page.goto(answer);
  await expectRefused(page, FAILED);
  expect(await db().user.count({ where: { email } })).toBe(0);
});

test("an answer used again logs nobody in, not even with its cookies", async ({
  page,
  context,
  site: { identityProvider },
}) => {
  const subject = identityProvider.addMember({ email: `${newName()}@example.com` });
  await goToProvider(page, ["/login", CONTINUE], subject);
  const before = await context.cookies();
  const answer = await consent(page);
  await expect(page.getByRole("link", { name: "Account", exact: true })).toBeVisible();
  for (const cookies of [[], before]) {
    await context.clearCookies();
    await context.addCookies(cookies);
    await page.goto(answer);
    await expectRefused(page, FAILED);
  }
});

test("a login is connected only to the member who set out to connect it", async ({
  page,
  context,
  login,
  site,
}) => {
  const [person, another] = [await login(), await addPerson()];
  const subject = site.identityProvider.addMember();
  await goToProvider(page, ["/account/password", CONNECT], subject);
  await logInAs(context, site, another);
  await consent(page);
  await expect(page.getByRole("alert").filter({ hasText: FAILED })).toBeVisible();
  const where = { userId: { in: [person.id, another.id] } };
  expect(await db().account.count({ where })).toBe(0);
});

test("a provider that cannot be reached is named, before and after one was there", async ({
  page,
  site: { identityProvider },
}) => {
  await identityProvider.whileDown(async () => {
    await page.goto("/login?callbackUrl=%2Fpost%2Fnew");
    await press(page, CONTINUE);
    await expectRefused(page, DOWN);
    await expect(page).toHaveURL(/callbackUrl=%2Fpost%2Fnew/);
  });
  const subject = identityProvider.addMember({ email: `${newName()}@example.com` });
  await goToProvider(page, ["/login", CONTINUE], subject);
  const answer = await consentAndStay(page);
  await identityProvider.whileDown(async () => {
    await page.goto(answer);
    await expectRefused(page, FAILED);
  });
});

test("logging in at a provider ends the session that the browser had", async ({
  page,
  context,
  site,
}) => {
  const subject = site.identityProvider.addMember({ email: `${newName()}@example.com` });
  await goToProvider(page, ["/login", CONTINUE], subject);
  const former = await logInAs(context, site, await addPerson());
  await consent(page);
  await expect(page).toHaveURL("/");
  expect(await db().session.count({ where: { sessionToken: former } })).toBe(0);
});

test("two first logins at the same moment make one account", async () => {
  const name = newName();
  const identity: Identity = {
    provider: "oidc",
    type: "oidc",
    providerAccountId: name,
    email: `${name}@example.com`,
    isEmailVerified: true,
    name,
  };
  const logins = await Promise.all(
    [1, 2, 3].map(() => resolveProviderLogin(identity, LOG_IN, null)),
  );
  expect(logins.map(({ ok }) => ok)).toEqual([true, true, true]);
  const users = await db().user.findMany({
    where: { emailKey: identity.email as string },
    select: { username: true, accounts: { select: { providerAccountId: true } } },
  });
  expect(users).toEqual([{ username: name, accounts: [{ providerAccountId: name }] }]);
});

test("a name that somebody has or had is numbered", async () => {
  const person = await addPerson();
  const { id: userId } = person;
  await db().formerUsername.create({ data: { userId, usernameKey: `${person.username}-2` } });
  const subject = newName();
  const identity: Identity = {
    provider: "oidc",
    type: "oidc",
    providerAccountId: subject,
    email: `${subject}@example.com`,
    isEmailVerified: false,
    name: person.username.toUpperCase(),
  };
  expect(await resolveProviderLogin(identity, LOG_IN, null)).toMatchObject({ ok: true });
  expect(
    await db().user.findUnique({
      where: { emailKey: `${subject}@example.com` },
      select: { username: true },
    }),
  ).toEqual({ username: `${person.username.toUpperCase()}-3` });
});

test("none of Auth.js's other addresses is there", async ({ request }) => {
  for (const path of ["session", "providers", "csrf", "signin", "signout", "callback", "error"]) {
    expect((await request.get(`/api/auth/${path}`)).status(), path).toBe(404);
  }
  for (const provider of ["github", "credentials", "toString"]) {
    expect((await request.get(`/api/auth/callback/${provider}`)).status(), provider).toBe(404);
  }
  const form = { email: "ada@example.com", password: "password" };
  expect((await request.post("/api/auth/callback/credentials", { form })).status()).toBe(405);
});

test("a site shows the providers it is set up for, and leads to GitHub with its own address", async ({
  page,
  ownSite,
  ownSettings,
}) => {
  const site = await ownSite({
    ...(await ownSettings()),
    AUTH_OIDC_ISSUER: "",
    AUTH_OIDC_ID: "",
    AUTH_OIDC_SECRET: "",
    AUTH_GITHUB_ID: "blog",
    AUTH_GITHUB_SECRET: "secret",
  });
  await page.route("https://github.com/**", (route) => route.fulfill({ body: "GitHub" }));
  await page.goto(`${site.url}/register?callbackUrl=%2Faccount`);
  await expect(page.getByRole("button", { name: "Continue with" })).toHaveCount(1);
  await press(page, "Continue with GitHub");
  await page.waitForURL("https://github.com/**");
  const { pathname, searchParams } = new URL(page.url());
  expect(pathname).toBe("/login/oauth/authorize");
  expect(Object.fromEntries(searchParams)).toMatchObject({
    client_id: "blog",
    redirect_uri: `${site.url}/api/auth/callback/github`,
    scope: "read:user user:email",
    state: expect.any(String),
    code_challenge_method: "S256",
  });
});

test("a site without providers shows none", async ({ page, ownSite, ownSettings }) => {
  const { url } = await ownSite({
    ...(await ownSettings()),
    AUTH_OIDC_ISSUER: "",
    AUTH_OIDC_ID: "",
    AUTH_OIDC_SECRET: "",
  });
  for (const address of ["/login", "/register"]) {
    await page.goto(`${url}${address}`);
    await expect(page.getByRole("main").getByRole("button")).toHaveCount(1);
  }
});
