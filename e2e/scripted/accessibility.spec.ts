import { accessibilityViolations } from "../accessibility-violations";
import { everyPage } from "../every-page";
import { expect, test } from "../fixtures";

for (const [colorScheme, scripts] of [
  ["light", "with its scripts"],
  ["dark", "with its scripts"],
  ["light", "before its scripts come"],
] as const) {
  test.describe(`in ${colorScheme} mode, ${scripts}`, () => {
    test.use({ colorScheme });

    test("axe finds nothing on any page", async ({ page, login, newPost, anotherPage }) => {
      test.slow();
      const author = await login();
      const post = await newPost(author);
      const { visitor, member } = await everyPage(post, author);
      const stranger = await anotherPage();
      await stranger.emulateMedia({ colorScheme });
      for (const [one, list] of [
        [stranger, visitor],
        [page, member],
      ] as const) {
        if (scripts === "before its scripts come") {
          await one.route("**/_next/static/**/*.js", (route) => route.abort());
        }
        for (const address of list) {
          await one.goto(address);
          expect(await accessibilityViolations(one), `${address} in ${colorScheme}`).toEqual([]);
        }
      }
    });
  });
}

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
  for (let step = 0; step < 12; step++) {
    await page.keyboard.press("Tab");
    visited.push((await page.locator(":focus").textContent())?.trim() ?? "");
  }
  expect(visited.slice(0, 9)).toEqual([
    "Skip to content",
    "Carafe",
    "Home",
    "About",
    "New post",
    "Account",
    "Log out",
    "",
    "Search",
  ]);
  expect(visited.slice(10)).toEqual(["Update", "Delete"]);

  const opener = page.getByRole("button", { name: "Delete" });
  await opener.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toBeHidden();
  await expect(opener).toBeFocused();
});
