import type { Page } from "@playwright/test";
import { db } from "../lib/database/db";
import { addPerson, newName, PASSWORD } from "../test/people";
import { present } from "../test/present";
import { mailsTo } from "../test/sent-mail";
import { expect, test } from "./fixtures";
import { changePassword, logIn } from "./walks";

const ON_ITS_WAY = "If that address has an account, an email with instructions is on its way.";
const EXPIRED = "That is an invalid or expired link.";

async function requestReset(page: Page, email: string): Promise<void> {
  await page.goto("/login");
  await page.getByRole("link", { name: "Forgot password?" }).click();
  await expect(page.getByRole("heading", { name: "Forgot your password?" })).toBeVisible();
  await page.getByLabel("Email").fill(email);
  await page.getByRole("button", { name: "Request password reset" }).click();
}

async function chooseNew(page: Page, password: string, confirm = password): Promise<void> {
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByLabel("Confirm password").fill(confirm);
  await page.getByRole("button", { name: "Reset password" }).click();
}

test("a forgotten password is reset by mail, once", async ({ page, anotherPage, lastMailTo }) => {
  const member = await addPerson();
  const elsewhere = await anotherPage(member);
  await requestReset(page, member.email.toUpperCase());
  await expect(page.getByRole("status")).toHaveText(ON_ITS_WAY);
  const link = present((await lastMailTo(member.email)).links[0]);
  expect(link).toMatch(/^http:\/\/localhost:\d+\/reset-password\/[\w-]{43}$/);

  await page.goto(link);
  await expect(page.getByText(`For the account ${member.username}.`)).toBeVisible();
  await expect(page.locator("[autocomplete=username]")).toHaveValue(member.email);
  await chooseNew(page, "short");
  await expect(page.getByText("Please use at least 8 characters")).toBeVisible();
  await chooseNew(page, "another horse", "a third");
  await expect(page.getByText("Passwords must match.")).toBeVisible();
  await chooseNew(page, "another horse");
  await expect(page).toHaveURL("/login");
  await expect(page.getByRole("status")).toHaveText(
    "Your password has been updated! You can now log in.",
  );
  await elsewhere.goto("/account");
  await expect(elsewhere).toHaveURL("/login?callbackUrl=%2Faccount");
  await expect
    .poll(async () => (await lastMailTo(member.email)).subject)
    .toBe("Your Carafe password was changed");

  await page.goto(link);
  await expect(page).toHaveURL("/reset-password");
  await expect(page.getByRole("status")).toHaveText(EXPIRED);
  await page.goto("/login");
  await logIn(page, member.email, "another horse");
  await expect(page).toHaveURL("/");
});

test("an unknown address gets the same answer, and no mail", async ({ page, site, lastMailTo }) => {
  const stranger = `${newName()}@example.com`;
  const { email } = await addPerson();
  for (const address of [stranger, email]) {
    await requestReset(page, address);
    await expect(page).toHaveURL("/login");
    await expect(page.getByRole("status")).toHaveText(ON_ITS_WAY);
  }
  await lastMailTo(email); // mails go out in order, so the stranger's would be there by now
  expect(await mailsTo(site, stranger)).toEqual([]);
});

test("a link that is late, altered, older than another or of a changed password does not work", async ({
  page,
  lastMailTo,
}) => {
  const member = await addPerson();
  const newLink = async () => {
    await db().rateLimit.deleteMany({ where: { key: { startsWith: "mails-to:" } } });
    await requestReset(page, member.email);
    await expect(page.getByRole("status")).toBeVisible();
    await expect.poll(() => db().mail.count()).toBe(0);
    return present((await lastMailTo(member.email)).links[0]);
  };
  const refused = async (link: string) => {
    await page.goto(link);
    await expect(page.getByRole("status")).toHaveText(EXPIRED);
  };
  const older = await newLink();
  const newer = await newLink();
  await refused(older);
  await refused(`${newer}x`);
  await refused(newer.replace(/[\w-]{43}$/, "%00"));
  await page.goto(newer);
  await db().passwordReset.updateMany({
    where: { userId: member.id },
    data: { expires: new Date(0) },
  });
  await chooseNew(page, "another horse"); // it ran out while the form was open
  await expect(page.getByRole("status")).toHaveText(EXPIRED);
  await page.goto("/login");
  await logIn(page, member.email, PASSWORD);
  await expect(page).toHaveURL("/");

  await page.context().clearCookies();
  const unused = await newLink();
  await page.goto("/login");
  await logIn(page, member.email, PASSWORD);
  await expect(page).toHaveURL("/");
  await changePassword(page, PASSWORD, "another horse");
  await expect(page.getByRole("status")).toHaveText("Your password has been changed.");
  await page.context().clearCookies();
  await refused(unused);
});

test("who is logged in is told of a link that opens nothing, too", async ({ page, login }) => {
  await login();
  await page.goto(`/reset-password/${"x".repeat(43)}`);
  await expect(page).toHaveURL("/");
  await expect(page.getByRole("status")).toHaveText(EXPIRED);
  await page.reload();
  await expect(page.getByRole("status")).toHaveCount(0);
});

test("old addresses of the reset pages lead to the new ones", async ({ page }) => {
  await page.goto("/reset_password");
  await expect(page).toHaveURL("/reset-password");
  await page.goto("/reset_password/some.old-token");
  await expect(page.getByRole("status")).toHaveText(EXPIRED);
});
