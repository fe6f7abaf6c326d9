import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { newName } from "../../test/people";
import { type Site, startSite, stopSite } from "../../test/site";
import { expect, test } from "../fixtures";
import { logIn, signUp, writePost } from "../walks";

/** What a platform runs before it serves a new version. */
const DEPLOY = ["--import", "tsx", "scripts/database/deploy.ts"];
const NEXT = [process.execPath, "node_modules/next/dist/bin/next", "start", "-p"];

test("Next's own server serves the same site, with its scripts", async ({
  browser,
  ownSettings,
}) => {
  const settings = await ownSettings();
  spawnSync(process.execPath, DEPLOY, { env: { ...process.env, ...settings } });
  const stdout = join(settings.DATA_DIR, "next.log");
  const site: Site = await startSite(
    { ...settings, NODE_ENV: "production" },
    { command: [...NEXT, settings.PORT], stdout },
  );
  const context = await browser.newContext({ baseURL: site.url });
  const page = await context.newPage();
  try {
    await page.goto("/");
    await expect(page.locator("script[src]")).not.toHaveCount(0);
    const email = `${newName()}@example.com`;
    await signUp(page, { email });
    await expect(page.getByRole("status")).toContainText("Your account has been created!");
    await logIn(page, email);
    await expect(page.getByRole("link", { name: "Account", exact: true })).toBeVisible();
    await writePost(page, "A post of Next's own server", "Its *text*.");
    await expect(page.getByRole("heading", { name: "A post of Next's own server" })).toBeVisible();
    const address = new URL(page.url()).pathname;

    const visitor = await (await browser.newContext({ baseURL: site.url })).newPage();
    const errors: Error[] = [];
    visitor.on("pageerror", (error) => errors.push(error));
    await visitor.goto("/");
    await visitor.getByRole("link", { name: "A post of Next's own server" }).click();
    await expect(visitor).toHaveURL(address);
    await expect(visitor.getByRole("article")).toContainText("Its text.");
    expect((await visitor.request.get("/post/none-of-this-name")).status()).toBe(404);
    expect(errors).toEqual([]);
    await visitor.context().close();

    await page.getByRole("button", { name: "Log out" }).click();
    await expect(page.getByRole("link", { name: "Log in", exact: true })).toBeVisible();
  } finally {
    await context.close();
    await stopSite(site);
  }
});
