import { MINUTE_MS } from "../lib/config/durations";
import { db } from "../lib/database/db";
import { addPerson } from "../test/people";
import { expect, test } from "./fixtures";
import { logIn } from "./walks";

test("the account lists every browser one is logged in with", async ({
  page,
  login,
  anotherPage,
}) => {
  const member = await addPerson();
  await page.goto("/login");
  await logIn(page, member.email);
  await expect(page).toHaveURL("/");
  await anotherPage(member);
  await page.goto("/account");
  await page.getByRole("link", { name: "Sessions", exact: true }).click();
  const sessions = page.getByRole("list", { name: "Browsers" });
  await expect(sessions.getByRole("listitem")).toHaveCount(2);
  const here = sessions.getByRole("listitem").filter({ hasText: "this one" });
  await expect(here).toContainText(/Chrom\w+ on Linux/);
  await expect(here).toContainText(/First seen .+ UTC/);
  await expect(here).toContainText(/Last seen .+ UTC/);

  await sessions
    .getByRole("listitem")
    .filter({ hasNotText: "this one" })
    .getByRole("button", { name: "Log out" })
    .click();
  await expect(page.getByRole("status")).toHaveText("That browser has been logged out.");
  await expect(sessions.getByRole("listitem")).toHaveCount(1);

  await login(await addPerson()); // somebody else's list is their own
  await page.goto("/account/sessions");
  await expect(sessions.getByRole("listitem")).toHaveCount(1);
});

test("one logs out everywhere else, and here last", async ({ page, login, anotherPage }) => {
  const member = await login();
  const others = [await anotherPage(member), await anotherPage(member)];
  await page.goto("/account/sessions");
  await page.getByRole("button", { name: "Log out everywhere else" }).click();
  await expect(page.getByRole("status")).toHaveText("You have been logged out everywhere else.");
  for (const other of others) {
    await other.goto("/account");
    await expect(other).toHaveURL("/login?callbackUrl=%2Faccount");
  }
  const sessions = page.getByRole("list", { name: "Browsers" });
  await sessions.getByRole("button", { name: "Log out" }).click();
  await expect(page).toHaveURL("/");
  await expect(page.getByRole("status")).toHaveText("You have been logged out.");
});

test("being seen is written at most once a minute", async ({ page, login }) => {
  const { id } = await login();
  const lastSeen = async () =>
    (await db().session.findFirstOrThrow({ where: { userId: id } })).lastSeenAt.getTime();
  const earlier = new Date(Date.now() - 2 * MINUTE_MS);
  await db().session.updateMany({ where: { userId: id }, data: { lastSeenAt: earlier } });
  await page.goto("/about");
  await expect.poll(lastSeen).toBeGreaterThan(earlier.getTime());

  const seen = await lastSeen();
  for (const address of ["/", "/about", "/account"]) await page.goto(address);
  expect(await lastSeen()).toBe(seen);
});
