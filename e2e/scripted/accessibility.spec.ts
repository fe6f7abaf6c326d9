import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "../fixtures";

/** Every kind of page, for visitors and for members. */
async function addresses(slug: string, username: string) {
  const forAll = ["/", `/post/${slug}`, `/user/${username}`, "/about", "/nowhere"];
  return {
    visitor: [...forAll, "/login", "/register"],
    member: [...forAll, "/account", "/account/delete", "/post/new", `/post/${slug}/update`],
  };
}

async function violations(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`);
}

for (const colorScheme of ["light", "dark"] as const) {
  for (const scripts of ["with its scripts", "before its scripts come"] as const) {
    test.describe(`in ${colorScheme} mode, ${scripts}`, () => {
      test.use({ colorScheme });

      test("axe finds nothing on any page", async ({ page, login, newPost, anotherPage }) => {
        test.slow();
        const author = await login();
        const post = await newPost(author);
        const { visitor, member } = await addresses(post.slug, author.username);
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
            expect(await violations(one), `${address} in ${colorScheme}`).toEqual([]);
          }
        }
      });
    });
  }
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
  expect(await violations(stranger)).toEqual([]);

  const post = await newPost(await login());
  await page.goto(`/post/${post.slug}`);
  await page.getByRole("button", { name: "Delete" }).click();
  await expect(page.getByRole("dialog")).toBeVisible();
  expect(await violations(page)).toEqual([]);
});

test("the keyboard reaches everything, in order, and the dialog gives the focus back", async ({
  page,
  login,
  newPost,
}) => {
  const post = await newPost(await login());
  await page.goto(`/post/${post.slug}`);
  const visited: string[] = [];
  for (let step = 0; step < 10; step++) {
    await page.keyboard.press("Tab");
    visited.push((await page.locator(":focus").textContent())?.trim() ?? "");
  }
  expect(visited.slice(0, 7)).toEqual([
    "Skip to content",
    "Carafe",
    "Home",
    "About",
    "New post",
    "Account",
    "Log out",
  ]);
  expect(visited.slice(8)).toEqual(["Update", "Delete"]);

  const opener = page.getByRole("button", { name: "Delete" });
  await opener.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toBeHidden();
  await expect(opener).toBeFocused();
});
