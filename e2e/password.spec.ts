import { addPerson, PASSWORD } from "../test/people";
import { logInAs } from "../test/sessions";
import { expect, test } from "./fixtures";
import { changePassword, logIn } from "./walks";

test("a changed password counts from now on, and every other browser is logged out", async ({
  page,
  login,
  anotherPage,
  lastMailTo,
}) => {
  const member = await login();
  const elsewhere = await anotherPage(member);
  await changePassword(page, PASSWORD, "another horse");
  await expect(page.getByRole("status")).toHaveText("Your password has been changed.");
  expect((await lastMailTo(member.email)).subject).toBe("Your Carafe password was changed");
  for (const field of await page.locator("input[type=password]").all()) {
    await expect(field).toHaveValue("");
  }
  await elsewhere.goto("/account");
  await expect(elsewhere).toHaveURL("/login?callbackUrl=%2Faccount");
  await logIn(elsewhere, member.email, PASSWORD);
  await expect(elsewhere.getByText("Login unsuccessful.")).toBeVisible();
  await logIn(elsewhere, member.email, "another horse");
  await expect(elsewhere).toHaveURL("/account");
});

test("a password is changed only by who knows it, to one that is allowed", async ({
  page,
  login,
}) => {
  await login();
  const other = "another horse";
  for (const [current, next, confirm, label, error] of [
    ["guess", other, other, "Current password", "That is not your password."],
    ["", other, other, "Current password", "Please enter your current password."],
    [PASSWORD, "short", "short", "New password", "Please use at least 8 characters"],
    [PASSWORD, "iloveyou", "iloveyou", "New password", "That password is one of the most common."],
    [PASSWORD, other, "a third", "Confirm new password", "Passwords must match."],
  ] as const) {
    await changePassword(page, current, next, confirm);
    const field = page.getByLabel(label, { exact: true });
    await expect(field).toHaveAccessibleDescription(new RegExp(error));
  }
});

test("a password manager finds where a password is changed", async ({ page, login }) => {
  await page.goto("/.well-known/change-password");
  await expect(page).toHaveURL("/login?callbackUrl=%2Faccount%2Fpassword");
  await login();
  await page.goto("/.well-known/change-password");
  await expect(page).toHaveURL("/account/password");
  await expect(page.getByRole("heading", { name: "Change your password" })).toBeInViewport();
});

test("a cookie from before the change is nobody's", async ({ page, context, site }) => {
  const member = await addPerson();
  await logInAs(context, site, member);
  const before = await context.cookies();
  await logInAs(context, site, member);
  await changePassword(page, PASSWORD, "another horse");
  await expect(page.getByRole("status")).toBeVisible();
  await context.addCookies(before);
  await page.goto("/account");
  await expect(page).toHaveURL("/login?callbackUrl=%2Faccount");
});
