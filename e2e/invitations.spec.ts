import { db } from "../lib/database/db";
import { addPerson, newName } from "../test/people";
import { expect, test } from "./fixtures";
import { fillRegistration, logIn } from "./walks";

test("an admin hands a link on; who signs up with it has its role, and it works once", async ({
  page,
  login,
  anotherPage,
}) => {
  await login(await addPerson(newName(), "admin"));
  await page.goto("/site/invitations");
  await page.getByLabel("Role").selectOption("editor");
  await page.getByRole("button", { name: "Invite", exact: true }).click();
  const link = page.getByRole("status").getByRole("link");
  const address = new URL((await link.getAttribute("href")) ?? "").pathname;

  const guest = await anotherPage();
  await guest.goto(address);
  await expect(guest.getByText("invites you to Carafe, as an editor.")).toBeVisible();
  const username = newName();
  const email = `${username}@example.com`;
  await fillRegistration(guest, { username, email, confirmPassword: "another horse" });
  await expect(guest.getByText("Passwords must match.")).toBeVisible();
  await expect(guest.getByLabel("Username")).toHaveValue(username);
  await fillRegistration(guest, { username, email });
  await expect(guest.getByRole("status")).toContainText("Your account has been created!");
  await logIn(guest, email);
  await expect(guest).toHaveURL("/");
  expect(await db().user.findUnique({ where: { email } })).toMatchObject({ role: "editor" });
  expect((await guest.goto("/site/invitations"))?.status()).toBe(403);

  const second = await anotherPage();
  await second.goto(address);
  await expect(second.getByText("That is an invalid or expired link.")).toBeVisible();
  await page.reload();
  await expect(page.getByRole("listitem").filter({ hasText: `used by ${username}` })).toBeVisible();
});
