import type { Page } from "@playwright/test";
import { db } from "../lib/database/db";
import { addPerson, newName, PASSWORD } from "../test/people";
import { present } from "../test/present";
import { expect, test } from "./fixtures";
import { changePassword, logIn } from "./walks";

async function askForEmail(page: Page, email: string): Promise<void> {
  await page.goto("/account");
  await page.getByLabel("Email").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: "Update" }).click();
  await expect(page.getByRole("status")).toHaveText("Your account has been updated.");
}

test("a new address counts once its link is opened, and the old one is told", async ({
  page,
  login,
  anotherPage,
  lastMailTo,
}) => {
  const { id, email } = await login();
  const newEmail = `${newName()}@example.com`;
  await askForEmail(page, newEmail);
  await expect(page.getByText(`A link is on its way to ${newEmail}.`)).toBeVisible();
  await expect(page.getByLabel("Email")).toHaveValue(email);
  expect((await lastMailTo(email)).text).toContain(newEmail);

  const link = present((await lastMailTo(newEmail)).links[0]);
  const phone = await anotherPage(); // where nobody is logged in
  await phone.goto(link);
  await phone.getByRole("button", { name: "Confirm email" }).click();
  await expect(phone).toHaveURL("/login");
  await expect(phone.getByRole("status")).toHaveText("Your email address has been changed.");
  await logIn(phone, newEmail, PASSWORD);
  await expect(phone).toHaveURL("/");
  expect((await db().user.findUniqueOrThrow({ where: { id } })).emailVerified).not.toBeNull();
  await phone.goto(link);
  await expect(phone.getByText("That is an invalid or expired link.")).toBeVisible();
});

test("a change of address that is taken back, late or taken by somebody does not happen", async ({
  page,
  login,
  lastMailTo,
}) => {
  const { id, email } = await login();
  const expired = "That is an invalid or expired link.";
  const first = `${newName()}@example.com`;
  await askForEmail(page, first);
  const takenBack = present((await lastMailTo(first)).links[0]);
  await page.goto("/account");
  await page.getByRole("button", { name: "Keep the current address" }).click();
  await expect(page.getByText("A link is on its way")).toHaveCount(0);
  await page.goto(takenBack);
  await expect(page.getByText(expired)).toBeVisible();

  const second = `${newName()}@example.com`;
  await askForEmail(page, second);
  const link = present((await lastMailTo(second)).links[0]);
  await page.goto(link);
  const other = await addPerson(second.split("@")[0]); // registers with that address meanwhile
  await page.getByRole("button", { name: "Confirm email" }).click();
  await expect(page.getByText("That email is taken. Please choose another.")).toBeVisible();

  await db().user.delete({ where: { id: other.id } });
  await page.goto(link);
  await db().emailChange.updateMany({ where: { userId: id }, data: { expires: new Date(0) } });
  await page.getByRole("button", { name: "Confirm email" }).click();
  await expect(page.getByText(expired)).toBeVisible();
  expect((await db().user.findUniqueOrThrow({ where: { id } })).email).toBe(email);
});

test("a new password stops a change of address that is under way", async ({
  page,
  login,
  lastMailTo,
}) => {
  await login();
  const thief = `${newName()}@example.com`;
  await askForEmail(page, thief);
  const link = present((await lastMailTo(thief)).links[0]);
  await changePassword(page, PASSWORD, "another horse");
  await expect(page.getByRole("status")).toHaveText("Your password has been changed.");
  await page.goto(link);
  await expect(page.getByText("That is an invalid or expired link.")).toBeVisible();
});
