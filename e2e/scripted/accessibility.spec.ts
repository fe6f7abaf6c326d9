import type { Page } from "@playwright/test";
import { accessibilityViolations, colourViolations } from "../accessibility-violations";
import { everyPage } from "../every-page";
import { expect, test } from "../fixtures";

/** Pages as a visitor and as an admin sees them. */
async function eachPage(
  pages: Record<"visitor" | "member", Page>,
  addresses: Record<"visitor" | "member", string[]>,
  look: (page: Page, address: string) => Promise<void>,
): Promise<void> {
  for (const who of ["visitor", "member"] as const) {
    for (const address of addresses[who]) {
      await pages[who].goto(address);
      await look(pages[who], address);
    }
  }
}

test("axe finds nothing on any page, in light and dark", async ({
  page,
  login,
  newPost,
  anotherPage,
}) => {
  test.slow();
  const author = await login();
  const addresses = await everyPage(await newPost(author), author);
  await eachPage(
    { visitor: await anotherPage(), member: page },
    addresses,
    async (one, address) => {
      await one.emulateMedia({ colorScheme: "light" });
      expect(await accessibilityViolations(one), address).toEqual([]);
      await one.emulateMedia({ colorScheme: "dark" });
      expect(await colourViolations(one), `${address} in dark`).toEqual([]);
    },
  );
});

test("axe finds nothing on any page whose scripts do not come", async ({
  page,
  login,
  newPost,
  anotherPage,
}) => {
  test.slow();
  const author = await login();
  const addresses = await everyPage(await newPost(author), author);
  const pages = { visitor: await anotherPage(), member: page };
  let withheld = 0;
  for (const one of Object.values(pages)) {
    await one.route("**/_next/static/**/*.js", (route) => {
      withheld++;
      return route.abort();
    });
  }
  const without: string[] = [];
  await eachPage(pages, addresses, async (one, address) => {
    // A page that asks for no script is what the test above has looked at.
    if (withheld === 0) return;
    withheld = 0;
    without.push(address);
    expect(await accessibilityViolations(one), address).toEqual([]);
  });
  expect(without).toEqual(expect.arrayContaining(["/login", "/account", "/post/new", "/site"]));
});

test("axe finds nothing in a form full of errors, nor in the dialog", async ({
  page,
  login,
  newPost,
  anotherPage,
}) => {
  const stranger = await anotherPage();
  await stranger.goto("/register");
  await stranger.getByRole("button", { name: "Sign up" }).click();
  await expect(stranger.getByText("Please choose a username.")).toBeVisible();
  expect(await accessibilityViolations(stranger)).toEqual([]);

  const post = await newPost(await login());
  for (const [address, button, refusal] of [
    ["/account", "Save picture", "Please choose a picture."],
    ["/account/password", "Change password", "Please choose a password."],
  ] as const) {
    await page.goto(address);
    await page.getByRole("button", { name: button }).click();
    await expect(page.getByText(refusal)).toBeVisible();
    expect(await accessibilityViolations(page)).toEqual([]);
  }

  await page.goto(`/post/${post.slug}`);
  await page.getByRole("button", { name: "Delete" }).click();
  await expect(page.getByRole("dialog")).toBeVisible();
  expect(await accessibilityViolations(page)).toEqual([]);
});

test("the keyboard reaches everything, in order, and the dialog gives the focus back", async ({
  page,
  login,
  newPost,
}) => {
  const post = await newPost(await login());
  await page.goto(`/post/${post.slug}`);
  const visited: string[] = [];
  for (let step = 0; step < 11; step++) {
    await page.keyboard.press("Tab");
    visited.push((await page.locator(":focus").textContent())?.trim() ?? "");
  }
  expect(visited.slice(0, 8)).toEqual([
    "Skip to content",
    "Carafe",
    "Search",
    "Home",
    "About",
    "New post",
    "Account",
    "Log out",
  ]);
  expect(visited.slice(9)).toEqual(["Update", "Delete"]);

  const opener = page.getByRole("button", { name: "Delete" });
  await opener.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toBeHidden();
  await expect(opener).toBeFocused();
});
