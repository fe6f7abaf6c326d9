import type { Page } from "@playwright/test";
import { db } from "../../lib/database/db";
import { expect, test } from "../fixtures";
import { fillPost, holdRequests } from "../walks";

/** Scripts come when the function that this gives is called, as on a slow line. */
function holdScripts(page: Page): Promise<() => void> {
  return holdRequests(page, "**/_next/static/chunks/*.js");
}

/** Opens a page that can be read and typed into, and whose scripts wait. */
async function openSlowly(page: Page, address: string): Promise<() => void> {
  const letScriptsCome = await holdScripts(page);
  await page.goto(address, { waitUntil: "commit" });
  return letScriptsCome;
}

/** Whether React has taken an element over. */
function isReacts(selector: string): boolean {
  return Object.keys(document.querySelector(selector) ?? {}).some((key) =>
    key.startsWith("__reactProps"),
  );
}

test("what is typed into a post before the scripts arrive stays, and is saved", async ({
  page,
  login,
  newPost,
  anotherPage,
}) => {
  const author = await login();
  const { slug } = await newPost(author, { title: "Before", content: "Old text." });
  const address = `/post/${slug}/update`;
  const letScriptsCome = await openSlowly(page, address);
  await fillPost(page, { Title: "After", Content: "New text." });
  letScriptsCome();
  await expect(page.locator(".cm-content")).toHaveText("New text.");
  await page.keyboard.type(" More.");
  await expect(page.locator(".cm-content")).toHaveText("New text. More.");
  await expect(page.getByLabel("Title")).toHaveValue("After");
  await expect(page.locator("#save-status")).toHaveText(/^Saved at/);

  const later = await anotherPage(author);
  await later.goto(address);
  await expect(later.getByLabel("Title")).toHaveValue("After");
  await expect(later.getByLabel("Content")).toHaveValue("New text. More.");
});

test("what is typed before the scripts arrive is saved without another key", async ({
  page,
  login,
}) => {
  await login();
  const letScriptsCome = await openSlowly(page, "/post/new");
  await fillPost(page, { Title: "Early", Content: "Text." });
  await page.getByLabel("Time zone").selectOption("Asia/Tokyo");
  letScriptsCome();
  await expect(page.locator("#save-status")).toHaveText(/^Saved at/);
  await expect(page).toHaveURL(/\/post\/[^/]+\/update$/);
  await expect(page.getByLabel("Time zone")).toHaveValue("Asia/Tokyo");
});

test("who has put the cursor into a text before the scripts arrive types on there", async ({
  page,
  login,
  newPost,
}) => {
  const { slug } = await newPost(await login(), { content: "Old text." });
  const letScriptsCome = await openSlowly(page, `/post/${slug}/update`);
  const content = page.getByLabel("Content");
  await content.evaluate((area: HTMLTextAreaElement) => {
    area.focus();
    area.setSelectionRange(4, 8);
  });
  letScriptsCome();
  await expect(page.locator(".cm-content")).toBeVisible();
  await page.keyboard.type("words");
  await expect(page.locator(".cm-content")).toHaveText("Old words.");
});

test("a text about oneself typed before the scripts arrive stays", async ({ page, login }) => {
  const { id } = await login();
  await db().user.update({ where: { id }, data: { about: "I decant." } });
  const letScriptsCome = await openSlowly(page, "/account");
  await page.getByLabel("About me").fill("I decant, slowly.");
  letScriptsCome();
  await page.waitForFunction(isReacts, "textarea");
  await page.getByRole("button", { name: "Update" }).first().click();
  await expect(page.getByRole("status")).toBeVisible();
  await expect(page.getByLabel("About me")).toHaveValue("I decant, slowly.");
});

test("what the browser puts back into a form is offered, and not saved by itself", async ({
  page,
  login,
  newPost,
}) => {
  const author = await login();
  const { slug } = await newPost(author, { content: "Old text." });
  const address = `/post/${slug}/update`;
  await page.goto(address);
  await expect(page.locator(".cm-content")).toBeVisible();
  await db().session.deleteMany({ where: { userId: author.id } });
  await fillPost(page, { Content: "Never saved." });
  await page.goto("/about");
  await login(author);

  const saves: string[] = [];
  page.on("request", (request) => {
    if (request.url().endsWith("/editor/autosave")) saves.push(request.url());
  });
  // With scripts that come at once the browser may find the form in use already.
  const letScriptsCome = await holdScripts(page);
  await page.goBack({ waitUntil: "commit" });
  await expect(page.getByLabel("Content")).toHaveValue("Never saved.");
  letScriptsCome();
  await expect(page.getByRole("button", { name: "Restore it" })).toBeVisible();
  await expect(page.getByLabel("Content")).toHaveValue("Never saved.");
  await page.goto("/about");
  expect(saves).toEqual([]);

  await page.goBack();
  await page.getByRole("button", { name: "Restore it" }).click();
  await expect(page.locator("#save-status")).toHaveText(/^Saved at/);
  await page.goto("/about");
  await page.goto(address);
  await expect(page.getByLabel("Content")).toHaveValue("Never saved.");
});
