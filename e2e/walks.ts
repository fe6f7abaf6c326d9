/** Ways that many tests walk: the forms as a person fills them in, and a network that keeps a page waiting. */
import { type BrowserContext, expect, type Page } from "@playwright/test";
import { db } from "../lib/database/db";
import { newName, PASSWORD } from "../test/people";

export type Registration = {
  username: string;
  email: string;
  password: string;
  confirmPassword: string;
};

/** Opens the registration form, fills it in, with a new name unless `form` has one, and sends it. */
export async function signUp(page: Page, form: Partial<Registration> = {}): Promise<void> {
  await page.goto("/register");
  await fillRegistration(page, form);
}

/** The same with the form that the page shows. */
export async function fillRegistration(page: Page, form: Partial<Registration>): Promise<void> {
  await forgetHaste();
  const name = newName();
  const { username = name, email = `${name}@example.com`, password = PASSWORD } = form;
  await page.getByLabel("Username").fill(username);
  await page.getByLabel("Email").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByLabel("Confirm password").fill(form.confirmPassword ?? password);
  await page.getByRole("button", { name: "Sign up" }).click();
}

/** Tests fill in forms quicker than hands, which few may in an hour: as if none had. */
export async function forgetHaste(): Promise<void> {
  await db().rateLimit.deleteMany({ where: { key: { startsWith: "quick-forms-by-address" } } });
}

/** Fills in the login form that the page shows and sends it. */
export async function logIn(page: Page, email: string, password = PASSWORD): Promise<void> {
  await page.getByLabel("Email").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Log in" }).click();
}

/** Opens the form of a new post, fills it in and sends it by a button. */
export async function writePost(
  page: Page,
  title: string,
  content = "Text.",
  button = "Post",
): Promise<void> {
  await page.goto("/post/new");
  await fillPost(page, { Title: title, Content: content });
  await page.getByRole("button", { name: button, exact: true }).click();
}

/** Opens the form of a new post, or of one at an address, and waits until the editor stands on top of its textarea. */
export async function openEditor(page: Page, address = "/post/new"): Promise<void> {
  await page.goto(address);
  await expect(page.getByRole("toolbar")).toBeVisible();
}

/** Fills in fields of the post form that the page shows, by their labels. */
export async function fillPost(page: Page, fields: Record<string, string>): Promise<void> {
  for (const [label, text] of Object.entries(fields)) {
    await page.getByLabel(label, { exact: true }).fill(text);
  }
}

/** Opens a post of one's own, deletes it and says so once more. */
export async function deletePost(page: Page, { slug }: { slug: string }): Promise<void> {
  await page.goto(`/post/${slug}`);
  await page.getByRole("button", { name: "Delete" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Delete" }).click();
}

/** Opens the form of another password, fills it in and sends it. */
export async function changePassword(
  page: Page,
  current: string,
  next: string,
  confirm = next,
): Promise<void> {
  await page.goto("/account/password");
  await page.getByLabel("Current password").fill(current);
  await page.getByLabel("New password", { exact: true }).fill(next);
  await page.getByLabel("Confirm new password").fill(confirm);
  await page.getByRole("button", { name: "Change password" }).click();
}

/** Keeps requests for these addresses waiting until the function that it gives is called. */
export async function holdRequests(
  target: Page | BrowserContext,
  addresses: string,
): Promise<() => void> {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await target.route(addresses, async (route) => {
    await released;
    await route.continue();
  });
  return release;
}
