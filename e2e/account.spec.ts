import type { Page } from "@playwright/test";
import { db } from "../lib/database/db";
import { addPerson, newName, PASSWORD } from "../test/people";
import { expect, test } from "./fixtures";

/** Changes these fields of the account form and sends it; what the browser itself refuses is not asked. */
async function updateAccount(page: Page, fields: Record<string, string>): Promise<void> {
  await page.goto("/account");
  for (const [label, value] of Object.entries(fields)) {
    await page.getByLabel(label, { exact: true }).fill(value);
  }
  await page.getByRole("button", { name: "Update" }).click();
}

const UPDATED = "Your account has been updated.";

test("a new name shows everywhere at once, and the old one leads to it", async ({
  page,
  login,
  newPost,
  anotherPage,
}) => {
  const author = await login();
  const { username } = author;
  const post = await newPost(author);
  const reader = await anotherPage();
  for (const address of [`/post/${post.slug}`, `/user/${username}`]) await reader.goto(address);

  const renamed = newName();
  await updateAccount(page, { Username: renamed });
  await expect(page.getByRole("status")).toHaveText(UPDATED);
  await expect(page.getByLabel("Username")).toHaveValue(renamed);

  await reader.goto(`/post/${post.slug}`);
  await expect(reader.getByRole("link", { name: renamed })).toBeVisible();
  await reader.goto(`/user/${username}`);
  await expect(reader).toHaveURL(`/user/${renamed}`);
  await expect(reader.getByRole("heading", { name: `Posts by ${renamed} (1)` })).toBeVisible();
});

test("a name that somebody has, or has had, is taken, but one's own is not", async ({
  page,
  login,
}) => {
  const taken = "That username is taken. Please choose another.";
  const other = await addPerson();
  const former = newName();
  await db().formerUsername.create({ data: { usernameKey: former, userId: other.id } });
  const { username } = await login();
  for (const name of [other.username.toUpperCase(), former]) {
    await updateAccount(page, { Username: name });
    await expect(page.getByLabel("Username")).toHaveAccessibleDescription(new RegExp(`${taken}$`));
    await expect(page.getByLabel("Username")).toHaveValue(name);
  }
  const between = newName();
  for (const name of [between, username, username.toUpperCase()]) {
    await updateAccount(page, { Username: name });
    await expect(page.getByRole("status")).toHaveText(UPDATED);
  }
  await page.goto(`/user/${between}`);
  await expect(page).toHaveURL(`/user/${username.toUpperCase()}`);
});

test("what one says of oneself stands on one's page", async ({ page, login, anotherPage }) => {
  const { username } = await login();
  const reader = await anotherPage();
  await reader.goto(`/user/${username}`);
  await updateAccount(page, { "About me": "I press grapes.\n\n<b>Slowly.</b>" });
  await expect(page.getByRole("status")).toHaveText(UPDATED);
  await reader.goto(`/user/${username}`);
  await expect(reader.getByText("I press grapes.")).toBeVisible();
  await expect(reader.getByText("<b>Slowly.</b>")).toBeVisible();

  const tooMuch = "a".repeat(501);
  await updateAccount(page, { "About me": tooMuch });
  await expect(page.getByText("This text can have at most 500 characters.")).toBeVisible();
  await expect(page.getByLabel("About me")).toHaveValue(tooMuch);
});

test("the name and the places that one shows stand wherever one is named", async ({
  page,
  login,
  newPost,
  anotherPage,
}) => {
  const author = await login();
  const post = await newPost(author);
  const reader = await anotherPage();
  const shown = { "Display name": "Ada Lovelace", Pronouns: "she/her" };
  // Of what may not be asked, the site knows at once that it does not link back.
  const Links = "My garden | https://192.0.2.1/";
  for (const address of ["/", `/post/${post.slug}`, `/user/${author.username}`]) {
    await reader.goto(address);
    await expect(reader.getByText("Ada Lovelace")).toHaveCount(0);
  }
  await updateAccount(page, { ...shown, Links });
  await expect(page.getByRole("status")).toHaveText(UPDATED);
  await expect(page.getByLabel("Links")).toHaveValue(Links);
  for (const address of ["/", `/post/${post.slug}`]) {
    await reader.goto(address);
    const byline = reader.getByRole("link", { name: "Ada Lovelace" }).first();
    await expect(byline).toHaveAttribute("href", `/user/${author.username}`);
  }
  await expect(reader.locator("meta[name=author]")).toHaveAttribute("content", "Ada Lovelace");

  await reader.goto(`/user/${author.username}`);
  await expect(reader).toHaveTitle(/^Posts by Ada Lovelace ·/);
  const heading = reader.getByRole("heading", { name: `Posts by ${author.username} (1)` });
  await expect(heading).toBeVisible();
  await expect(reader.getByText("Ada Lovelace · she/her")).toBeVisible();
  const link = reader.getByRole("list", { name: "Links" }).getByRole("listitem");
  await expect(link).toHaveText("My garden");
  await expect(link.getByRole("link")).toHaveAttribute("rel", "me nofollow noopener");

  await db().profileLink.updateMany({
    where: { userId: author.id },
    data: { verifiedAt: new Date() },
  });
  const saved = page.waitForResponse((response) => response.request().method() === "POST");
  await updateAccount(page, { Pronouns: "she" });
  await saved; // the message stands there since the time before
  await reader.goto(`/user/${author.username}`);
  await expect(link).toHaveText("My garden (verified)");

  const other = await addPerson();
  for (const [fields, label, error] of [
    [{ "Display name": other.username }, "Display name", "That looks like the username of"],
    [{ "Display name": "Ada\u202eecalevoL" }, "Display name", "Please use only letters that can"],
    [{ Links: "My garden | javascript:alert(1)" }, "Links", "Line 1: an address begins with https"],
  ] as const) {
    await updateAccount(page, fields);
    await expect(page.getByLabel(label)).toHaveAccessibleDescription(new RegExp(error));
    await expect(page.getByLabel(label)).toHaveValue(Object.values(fields)[0] ?? "");
  }
});

test("another email address takes the password", async ({ page, login }) => {
  const { email } = await login();
  const other = await addPerson();
  for (const [fields, label, error] of [
    [{ Email: "new@example.com" }, "Password", "Please enter your password to change your"],
    [{ Email: "new@example.com", Password: "guess" }, "Password", "That is not your password."],
    [{ Email: "nobody" }, "Email", "Please enter an email address such as name@example.com."],
    [{ Email: other.email, Password: PASSWORD }, "Email", "That email is taken."],
  ] as const) {
    await updateAccount(page, fields);
    const field = page.getByLabel(label, { exact: true });
    await expect(field).toHaveAccessibleDescription(new RegExp(error));
    await expect(page.getByLabel("Email")).toHaveValue(fields.Email);
  }
  expect(await db().user.count({ where: { email } })).toBe(1);
  expect(await db().emailChange.count({ where: { user: { email } } })).toBe(0);
});

test("what was typed survives the end of the session", async ({ page, login }) => {
  const author = await login();
  await page.goto("/account");
  await page.getByLabel("About me").fill("A long story.");
  await db().session.deleteMany({ where: { userId: author.id } });
  await page.getByRole("button", { name: "Update" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "You are logged out" })).toBeVisible();
  await expect(page.getByLabel("About me")).toHaveValue("A long story.");
  await login(author);
  await page.getByRole("button", { name: "Update" }).click();
  await expect(page.getByRole("status")).toHaveText(UPDATED);
});
