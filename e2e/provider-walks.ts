/** Ways that tests of logging in elsewhere walk, by the forms of the site and of the provider. */
import type { Page } from "@playwright/test";
import { PROVIDER_NAME } from "../test/identity-provider";

export const CONTINUE = `Continue with ${PROVIDER_NAME}`;
export const CONNECT = `Connect ${PROVIDER_NAME}`;

export async function press(page: Page, button: string): Promise<void> {
  await page.getByRole("button", { name: button, exact: true }).click();
}

/** Logs in at the provider, up to its last question. */
export async function signInAtProvider(page: Page, subject: string): Promise<void> {
  await page.getByPlaceholder("Enter any login").fill(subject);
  await page.getByPlaceholder("and password").fill("anything");
  await press(page, "Sign-in");
}
