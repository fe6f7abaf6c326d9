import { expect, test } from "../fixtures";
import { writePost } from "../walks";

test("a message is not shown again to who goes back", async ({ page, login }) => {
  await login();
  await writePost(page, "Only the first time");
  const heading = page.getByRole("heading", { name: "Only the first time" });
  await expect(page.getByRole("status")).toHaveText("Your post has been created!");
  await page.getByRole("link", { name: "About", exact: true }).click();
  await expect(page).toHaveURL("/about");
  await page.goBack();
  await expect(heading).toBeVisible();
  await expect(page.getByRole("status")).toHaveCount(0);
});
