import { addPerson } from "../test/people";
import { loseTable } from "../test/sql";
import { expect, test } from "./fixtures";

const MISSING = [
  "/nowhere",
  "/nowhere/at/all",
  "/post/no-such-post",
  "/post/0",
  "/post/999999999999",
  "/post/%ff",
  "/post/%00",
  "/post/%E2%80%AE",
  "/post/UPPER",
  "/post/new/extra",
  "/user/nobody-here",
  "/user/%00",
  "/user/%ff",
  "/user/nobody-here/page/2",
  "/page/0",
  "/page/-1",
  "/page/abc",
  "/page/1e9",
  "/page/999999999",
  "/page/%ff",
  "/?page=0",
  "/?page=-1",
  "/?page=abc",
  "/?page=1e9",
  "/archive?page=abc",
  "/archive?page=99",
  "/authors?page=0",
  "/search?page=abc",
  "/?page=%ff",
  "/problem/404",
  "/problem/500",
  "/pictures/none/64.webp",
];

for (const reader of ["visitor", "member"] as const) {
  test(`a ${reader} is told in words that there is no such page`, async ({ page, login }) => {
    if (reader === "member") await login();
    for (const address of MISSING) {
      await test.step(address, async () => {
        const answer = await page.goto(address);
        expect(answer?.status()).toBe(404);
        await expect(page.getByRole("heading", { level: 1 })).toHaveText("There is no such page");
        const link = reader === "member" ? "Account" : "Log in";
        await expect(page.getByRole("link", { name: link })).toBeVisible();
      });
    }
  });
}

test("an unknown post to update leads a visitor to log in first", async ({ page, login }) => {
  await page.goto("/post/no-such-post/update");
  await expect(page).toHaveURL("/login?callbackUrl=%2Fpost%2Fno-such-post%2Fupdate");
  await login();
  expect((await page.goto("/post/no-such-post/update"))?.status()).toBe(404);
});

test("somebody else's post is not mine to change, and the page says so", async ({
  login,
  newPost,
  anotherPage,
}) => {
  const post = await newPost(await login());
  const stranger = await anotherPage(await addPerson());
  const answer = await stranger.goto(`/post/${post.slug}/update`);
  expect(answer?.status()).toBe(403);
  await expect(stranger.getByRole("heading", { level: 1 })).toHaveText(
    "This is not yours to change",
  );
  await expect(stranger.getByRole("link", { name: "Account", exact: true })).toBeVisible();
});

test("a page that breaks says so in words, with a session cookie and without", async ({
  page,
  ownSite,
}) => {
  const { url, settings, lines } = await ownSite();
  await loseTable(settings, "Post");
  for (const cookie of ["", "authjs.session-token=forged"]) {
    await page.setExtraHTTPHeaders({ cookie });
    const answer = await page.goto(url);
    expect(answer?.status()).toBe(500);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Something broke on our side");
    // The number leads to the lines that say what broke.
    const number = page.getByText("If you tell us about it, give this number:").locator("b");
    await expect(number).toHaveText(/^[0-9a-z]+$/);
    const shown = (await number.textContent()) ?? "";
    await expect
      .poll(() => lines.some((line) => /digest/.test(line) && line.includes(shown)))
      .toBe(true);
  }
});
