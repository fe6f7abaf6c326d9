import type { Page } from "@playwright/test";
import { db } from "../lib/database/db";
import { addPerson, newName, type Person } from "../test/people";
import { refresh } from "../test/site";
import { expect, test } from "./fixtures";

/** The worker's site is as in the beginning again. */
test.afterEach(async ({ site }) => {
  await db().publicationVersion.deleteMany();
  await refresh(site);
});

const SAVED = "The settings have been saved.";

const addAdmin = (): Promise<Person> => addPerson(newName(), "admin");

async function save(page: Page, fields: Record<string, string>): Promise<void> {
  for (const [label, value] of Object.entries(fields)) {
    await page.getByLabel(label, { exact: true }).fill(value);
  }
  await page.getByRole("button", { name: "Save settings" }).click();
}

test("what was typed into the settings stays in the form where the session has ended", async ({
  page,
  context,
  login,
}) => {
  const admin = await login(await addAdmin());
  await page.goto("/site");
  await context.clearCookies();
  await save(page, { "Site name": "Typed too late", Footer: "With care." });
  await expect(page.getByText("You are logged out, so this has not been saved.")).toBeVisible();
  await expect(page.getByLabel("Site name")).toHaveValue("Typed too late");
  await login(admin);
  await page.getByRole("button", { name: "Save settings" }).click();
  await expect(page.getByRole("status")).toHaveText(SAVED);
  await expect(page.getByRole("contentinfo")).toContainText("With care.");
});

test("an admin dresses the site, and every page changes at once", async ({
  page,
  login,
  newPost,
  anotherPage,
}) => {
  const admin = await login(await addAdmin());
  const posts = [await newPost(admin), await newPost(admin), await newPost(admin)];
  const reader = await anotherPage();
  const addresses = ["/", `/post/${posts[0]?.slug}`, "/about", "/tags", "/nowhere"];
  for (const address of addresses) await reader.goto(address);

  await page.goto("/");
  await page.getByRole("link", { name: "Site", exact: true }).click();
  await page.getByLabel("Time zone").selectOption("Asia/Tokyo");
  await save(page, {
    "Site name": "The <i>Decanter</i>",
    "Posts per page": "2",
    Navigation: "Home | /\nOur work | https://example.org/work",
    Footer: "Poured by hand.",
  });
  await expect(page.getByRole("status")).toHaveText(SAVED);
  await expect(page).toHaveTitle("Settings · The <i>Decanter</i>");
  const header = page.getByRole("banner");
  await expect(header.getByRole("link", { name: "The <i>Decanter</i>" })).toBeVisible();

  for (const address of addresses) {
    await reader.goto(address);
    await expect(reader).toHaveTitle(/The <i>Decanter<\/i>$/);
    const navigation = reader.getByRole("navigation", { name: "Main" });
    await expect(navigation.getByRole("link")).toHaveText([
      "Home",
      "About",
      "Our work",
      "Log in",
      "Register",
    ]);
    await expect(reader.getByRole("contentinfo")).toHaveText("Poured by hand.ArchiveFollow");
  }
  await reader.goto("/");
  await expect(reader.getByRole("article")).toHaveCount(2);
  await reader.goto("/page/2");
  await expect(reader.getByRole("article").first()).toBeVisible();

  await page.goto("/post/new");
  await expect(page.getByLabel("Time zone")).toHaveValue("Asia/Tokyo");
  await page.goto("/account/sessions");
  await expect(page.getByText(/^Last seen .+ Asia\/Tokyo$/)).toBeVisible();
});

test("a faint colour is shown as it becomes before it is saved", async ({ page, login }) => {
  await login(await addAdmin());
  await page.goto("/site");
  await save(page, { "Accent colour": "yellow" });
  await expect(page.getByLabel("Accent colour")).toHaveAccessibleDescription(/#ffff00 on dark/);
  await expect(page.getByRole("listitem").filter({ hasText: "Light: #" })).toBeVisible();
  await save(page, {});
  await expect(page.getByRole("status")).toHaveText(SAVED);
  const style = await page.locator("html").getAttribute("style");
  expect(style).toMatch(/--color-accent:\s*light-dark\(#[0-9a-f]{6}, #ffff00\)/);
});

test("the second of two who save sees what both have changed", async ({
  page,
  login,
  anotherPage,
}) => {
  await login(await addAdmin());
  const other = await anotherPage(await addAdmin());
  await page.goto("/site");
  await save(page, { Footer: "Ours" });
  await expect(page.getByRole("status")).toHaveText(SAVED);
  await other.goto("/site");
  await other.getByLabel("Language").selectOption("de");
  await save(other, { "Site name": "Theirs", Footer: "Theirs", Navigation: "Home | /" });
  await expect(other.getByRole("status")).toHaveText(SAVED);

  await save(page, { "Site name": "Mine", Tagline: "by me" });
  await expect(page.getByText("Somebody else has saved the settings")).toBeVisible();
  await expect(page.getByLabel("Site name")).toHaveValue("Mine");
  await expect(page.getByLabel("Site name")).toHaveAccessibleDescription(/“Theirs”/);
  await expect(page.getByLabel("Language")).toHaveValue("de");
  await expect(page.getByLabel("Footer", { exact: true })).toHaveValue("Theirs");
  await save(page, {});
  await expect(page.getByRole("status")).toHaveText(SAVED);
  await expect(page.getByLabel("Site name")).toHaveValue("Mine");
  await expect(page.getByLabel("Tagline")).toHaveValue("by me");
  await expect(page.locator("html")).toHaveAttribute("lang", "de");
  await expect(page.getByRole("contentinfo")).toHaveText("TheirsArchiveFollow");
  await expect(page.getByLabel("Navigation", { exact: true })).toHaveValue("Home | /");
});

test("whoever looks after nothing is told so", async ({ page, login }) => {
  await login();
  const answer = await page.goto("/site");
  expect(answer?.status()).toBe(403);
  await expect(page.getByRole("link", { name: "Site", exact: true })).toHaveCount(0);
});
