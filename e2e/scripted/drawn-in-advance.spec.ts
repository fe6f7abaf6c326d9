import { addPerson } from "../../test/people";
import { expect, test } from "../fixtures";
import { logIn } from "../walks";

test("what was drawn for a visitor in advance is not shown to the member they have become", async ({
  page,
  context,
}) => {
  const { email } = await addPerson();
  const rules = page.waitForResponse((answer) => answer.url().endsWith("/speculation-rules"));
  await page.goto("/about");
  await (await rules).finished(); // whoever hovers before that hovers in vain
  const home = page.getByRole("link", { name: "Home", exact: true });
  const drawn = page.waitForRequest((request) => new URL(request.url()).pathname === "/");
  await home.hover();
  await (await drawn).response();

  const elsewhere = await context.newPage();
  await elsewhere.goto("/login");
  await logIn(elsewhere, email);
  await expect(elsewhere).toHaveURL("/");

  await page.bringToFront();
  await home.click();
  await expect(page).toHaveURL("/");
  await expect(page.getByRole("link", { name: "Account", exact: true })).toBeVisible();
});
