/** Ways that many tests walk, by the forms as a person fills them in. */
import type { Page } from "@playwright/test";
import { newName, PASSWORD } from "./people";

export type Registration = {
  username: string;
  email: string;
  password: string;
  confirmPassword: string;
};

/** Opens the registration form, fills it in, with a new name unless `form` has one, and sends it. */
export async function signUp(page: Page, form: Partial<Registration> = {}): Promise<void> {
  const name = newName();
  const { username = name, email = `${name}@example.com`, password = PASSWORD } = form;
  await page.goto("/register");
  await page.getByLabel("Username").fill(username);
  await page.getByLabel("Email").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByLabel("Confirm password").fill(form.confirmPassword ?? password);
  await page.getByRole("button", { name: "Sign up" }).click();
}

/** Fills in the login form that the page shows and sends it. */
export async function logIn(page: Page, email: string, password = PASSWORD): Promise<void> {
  await page.getByLabel("Email").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Log in" }).click();
}

/** Opens the form of a new post, fills it in and sends it. */
export async function writePost(page: Page, title: string, content = "Text."): Promise<void> {
  await page.goto("/post/new");
  await page.getByLabel("Title").fill(title);
  await page.getByLabel("Content").fill(content);
  await page.getByRole("button", { name: "Post", exact: true }).click();
}

/** Opens a post of one's own, deletes it and says so once more. */
export async function deletePost(page: Page, { slug }: { slug: string }): Promise<void> {
  await page.goto(`/post/${slug}`);
  await page.getByRole("button", { name: "Delete" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Delete" }).click();
}

/** Opens one's account, fills in the form of another password and sends it. */
export async function changePassword(
  page: Page,
  current: string,
  next: string,
  confirm = next,
): Promise<void> {
  await page.goto("/account");
  await page.getByLabel("Current password").fill(current);
  await page.getByLabel("New password", { exact: true }).fill(next);
  await page.getByLabel("Confirm new password").fill(confirm);
  await page.getByRole("button", { name: "Change password" }).click();
}
