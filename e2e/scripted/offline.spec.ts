import { expect, test } from "../fixtures";

test("a post sent while the network is gone stays, and can be sent again", async ({
  page,
  context,
  login,
}) => {
  await login();
  await page.goto("/post/new");
  await page.getByLabel("Title").fill("From a train");
  await page.getByLabel("Content").fill("Written in a tunnel.");
  await context.setOffline(true);
  await page.getByRole("button", { name: "Post", exact: true }).click();
  await expect(page.getByRole("alert").filter({ hasText: "could not be sent" })).toHaveText(
    "That could not be sent. What you typed is still here: please try again in a moment.",
  );
  await expect(page.getByLabel("Title")).toHaveValue("From a train");
  await expect(page.getByLabel("Content")).toHaveValue("Written in a tunnel.");

  await context.setOffline(false);
  await page.getByRole("button", { name: "Post", exact: true }).click();
  await expect(page.getByRole("status")).toHaveText("Your post has been created!");
  await expect(page.getByText("Written in a tunnel.")).toBeVisible();
});
