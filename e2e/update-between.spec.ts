import type { Page } from "@playwright/test";
import { newName } from "../test/people";
import { expect, test } from "./fixtures";
import { fillPost } from "./walks";

/** Forms of the page are sent as to a site that was updated meanwhile and knows their action no more. */
async function updateSite(page: Page): Promise<void> {
  const anActionsId = /[0-9a-f]{42}/g;
  const unknown = "0".repeat(42);
  await page.route("**/post/new", (route) => {
    const request = route.request();
    const { "next-action": action, ...headers } = request.headers();
    const body = request.postDataBuffer()?.toString("latin1").replace(anActionsId, unknown);
    return route.continue({
      headers: action ? { ...headers, "next-action": unknown } : headers,
      postData: body === undefined ? undefined : Buffer.from(body, "latin1"),
    });
  });
}

test("what was typed before an update of the site that no longer knows the form is still there", async ({
  page,
  login,
  javaScriptEnabled,
}) => {
  await login();
  const title = newName();
  await page.goto("/post/new");
  await page.route("**/editor/autosave", (route) => route.abort()); // it would change the form's address
  await updateSite(page);
  await fillPost(page, { Title: title, Content: "Typed before the update." });
  await page.getByRole("button", { name: "Post", exact: true }).click();
  if (javaScriptEnabled) {
    await expect(page.getByRole("alert").filter({ hasText: "could not be sent" })).toBeVisible();
  } else {
    await expect(page.getByRole("heading", { name: "This site has been updated" })).toBeVisible();
    await page.goBack();
  }
  await expect(page.getByLabel("Title")).toHaveValue(title);
  await expect(page.getByLabel("Content")).toHaveValue("Typed before the update.");

  await page.unroute("**/post/new");
  await page.getByRole("button", { name: "Post", exact: true }).click();
  await expect(page.getByRole("status")).toHaveText("Your post has been created!");
});
