import { db } from "../lib/database/db";
import { addPerson, newName } from "../test/people";
import { logInAs } from "../test/sessions";
import { expect, test } from "./fixtures";
import { fillRegistration, logIn, signUp } from "./walks";

const WRONG = "Login unsuccessful. Please check email and password.";

test("a person registers and logs in", async ({ page }) => {
  const username = newName();
  await signUp(page, { username, email: `${username}@example.com`, password: "correct horse" });
  await expect(page).toHaveURL("/login");
  await expect(page.getByRole("status")).toHaveText(
    "Your account has been created! You can now log in.",
  );
  await logIn(page, ` ${username.toUpperCase()}@Example.COM `, "correct horse");
  await expect(page).toHaveURL("/");
  await expect(page.getByRole("link", { name: "Account", exact: true })).toBeVisible();
  await expect(page.getByRole("status")).toHaveCount(0);
});

test("whoever registers on the way to a page gets there after logging in", async ({ page }) => {
  const username = newName();
  const email = `${username}@example.com`;
  await page.goto("/login?callbackUrl=%2Fpost%2Fnew");
  await page.getByRole("link", { name: "Create an account" }).click();
  await fillRegistration(page, { username, email });
  await expect(page).toHaveURL("/login?callbackUrl=%2Fpost%2Fnew");
  await logIn(page, email);
  await expect(page).toHaveURL("/post/new");
});

test("a wrong password and an unknown address get the same answer", async ({ page }) => {
  const { email } = await addPerson();
  await page.goto("/login");
  for (const address of [email, `${newName()}@example.com`]) {
    await logIn(page, address, "wrong password");
    await expect(page.getByRole("alert").filter({ hasText: WRONG })).toBeVisible();
    await expect(page.getByLabel("Email")).toHaveValue(address);
    await expect(page.getByLabel("Password")).toHaveValue("");
  }
});

test("an empty login form says what is missing at each field", async ({ page }) => {
  await page.goto("/login");
  await page.getByRole("button", { name: "Log in" }).click();
  await expect(page.getByLabel("Email")).toHaveAccessibleDescription(
    "Please enter your email address.",
  );
  await expect(page.getByLabel("Password")).toHaveAccessibleDescription(
    "Please enter your password.",
  );
});

test("a browser that is not asked to remember forgets, and the server does after a day", async ({
  page,
  context,
}) => {
  const { id, email } = await addPerson();
  await page.goto("/login");
  await logIn(page, email);
  await expect(page).toHaveURL("/");
  const cookie = (await context.cookies()).find(({ name }) => name === "authjs.session-token");
  expect(cookie).toMatchObject({ expires: -1, httpOnly: true, sameSite: "Lax" });
  expect(hoursLeft(await db().session.findFirstOrThrow({ where: { userId: id } }))).toBe(24);
});

test("Remember me keeps the login for thirty days", async ({ page, context }) => {
  const { id, email } = await addPerson();
  await page.goto("/login");
  await page.getByLabel("Remember me").check();
  await logIn(page, email);
  await expect(page).toHaveURL("/");
  const cookie = (await context.cookies()).find(({ name }) => name === "authjs.session-token");
  expect(Math.round(((cookie?.expires ?? 0) - Date.now() / 1000) / 3600)).toBe(30 * 24);
  expect(hoursLeft(await db().session.findFirstOrThrow({ where: { userId: id } }))).toBe(30 * 24);
});

function hoursLeft({ expires }: { expires: Date }): number {
  return Math.round((expires.getTime() - Date.now()) / 3_600_000);
}

test("a session that has run out is nobody's", async ({ page, login }) => {
  const { id } = await login();
  await page.goto("/account");
  await expect(page.getByRole("heading", { name: "Account" })).toBeVisible();
  await db().session.updateMany({ where: { userId: id }, data: { expires: new Date(0) } });
  await page.goto("/account");
  await expect(page).toHaveURL("/login?callbackUrl=%2Faccount");
  await expect(page.getByRole("status")).toHaveText("Please log in to access this page.");
});

test("a cookie sent again after log-out is nobody's", async ({ page, context, login }) => {
  await login();
  const before = await context.cookies();
  await page.goto("/");
  await page.getByRole("button", { name: "Log out" }).click();
  await expect(page.getByRole("status")).toHaveText("You have been logged out.");
  await expect(page.getByRole("link", { name: "Log in", exact: true })).toBeVisible();

  await context.addCookies(before);
  await page.goto("/");
  await expect(page.getByRole("link", { name: "Log in", exact: true })).toBeVisible();
  await page.goto("/post/new");
  await expect(page).toHaveURL("/login?callbackUrl=%2Fpost%2Fnew");
});

test("a cookie we did not sign is nobody's", async ({ page, context, site }) => {
  await context.addCookies([{ name: "authjs.session-token", value: "forged", url: site.url }]);
  await page.goto("/");
  await expect(page.getByRole("link", { name: "Log in", exact: true })).toBeVisible();
  await page.goto("/account");
  await expect(page).toHaveURL("/login?callbackUrl=%2Faccount");
});

test("a protected page leads to login and on to itself", async ({ page }) => {
  const { email } = await addPerson();
  await page.goto("/post/new?from=test");
  await expect(page).toHaveURL("/login?callbackUrl=%2Fpost%2Fnew%3Ffrom%3Dtest");
  await expect(page.getByRole("status")).toHaveText("Please log in to access this page.");
  await logIn(page, email);
  await expect(page).toHaveURL("/post/new?from=test");
  await expect(page.getByLabel("Title")).toBeVisible();
});

test("a wrong password does not lose the way back", async ({ page }) => {
  const { email } = await addPerson();
  await page.goto("/account");
  await logIn(page, email, "wrong password");
  await expect(page.getByRole("alert").filter({ hasText: WRONG })).toBeVisible();
  await logIn(page, email);
  await expect(page).toHaveURL("/account");
});

for (const callback of [
  "//evil.example",
  "/\\evil.example",
  "https://evil.example",
  "%2F%2Fevil",
]) {
  test(`a callback to ${callback} leads home`, async ({ page }) => {
    const { email } = await addPerson();
    await page.goto(`/login?callbackUrl=${callback}`);
    await logIn(page, email);
    await expect(page).toHaveURL("/");
    await expect(page.getByRole("link", { name: "Account", exact: true })).toBeVisible();
  });
}

test("a member has no use for login and register", async ({ page, login }) => {
  await login();
  for (const [address, leadsTo] of [
    ["/login", "/"],
    ["/register", "/"],
    ["/login?callbackUrl=/account", "/account"],
    ["/register?callbackUrl=%2Fpost%2Fnew", "/post/new"],
    ["/login?callbackUrl=//evil.example", "/"],
    ["/login?callbackUrl=/login?callbackUrl=/login", "/"],
  ] as const) {
    await page.goto(address);
    await expect(page).toHaveURL(leadsTo);
  }
});

test("logging in again in one browser ends the session before", async ({ page, context, site }) => {
  const person = await addPerson();
  const another = await addPerson();
  await page.goto("/login");
  const former = await logInAs(context, site, another);
  await logIn(page, person.email);
  await expect(page).toHaveURL("/");
  expect(await db().session.count({ where: { sessionToken: former } })).toBe(0);
  await page.goto("/account");
  await expect(page.getByLabel("Email")).toHaveValue(person.email);
});

test("a “Log out” left over in another window still works", async ({ page, context, login }) => {
  await login();
  await page.goto("/about");
  const other = await context.newPage();
  await other.goto("/");
  await other.getByRole("button", { name: "Log out" }).click();
  await expect(other.getByRole("status")).toHaveText("You have been logged out.");
  await page.getByRole("button", { name: "Log out" }).click();
  await expect(page.getByRole("link", { name: "Log in", exact: true })).toBeVisible();
});

test("a member leaves from a page that does not exist", async ({ page, login }) => {
  await login();
  await page.goto("/nowhere");
  await page.getByRole("button", { name: "Log out" }).click();
  await expect(page).toHaveURL("/");
  await expect(page.getByRole("status")).toHaveText("You have been logged out.");
  await expect(page.getByRole("link", { name: "Log in", exact: true })).toBeVisible();
});
