import type { Page } from "@playwright/test";
import { db } from "../lib/database/db";
import { deletePost } from "../lib/posts/publishing/delete-post";
import { publishPost } from "../lib/posts/publishing/publish-post";
import { addPage } from "../test/pages";
import { addMember, addPerson, newName } from "../test/people";
import { refresh } from "../test/site";
import { aText } from "../test/texts";
import { expect, test } from "./fixtures";
import { fillPost } from "./walks";

const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();
const navigationOf = (page: Page) =>
  page.getByRole("navigation", { name: "Main" }).getByRole("link");

test("an editor makes a page, puts it in the navigation, renames it, takes it back and deletes it", async ({
  page,
  login,
  anotherPage,
}) => {
  const [name, other] = [newName(), newName()];
  const reader = await anotherPage();
  await reader.goto("/");
  await reader.goto(`/${name}`);
  await expect(reader.getByRole("heading", { level: 1 })).toHaveText("There is no such page");

  await login(await addPerson(newName(), "editor"));
  await page.goto("/");
  await page.getByRole("link", { name: "Site", exact: true }).click();
  const about = page.getByRole("link", { name: "About", exact: true });
  const listed = page.getByRole("main").getByRole("listitem").filter({ has: about });
  await expect(listed).toContainText("Published, in the navigation");
  await page.getByRole("link", { name: "New page" }).click();
  await fillPost(page, { Title: "Imprint", Content: "Who *we* are.", Address: "login" });
  await press(page, "Publish");
  await expect(page.getByLabel("Address")).toHaveAccessibleDescription(/That address is taken/);
  for (const address of ["Imprint", "..", "a/b", "a%2Fb"]) {
    await fillPost(page, { Address: address });
    await press(page, "Publish");
    await expect(page.getByLabel("Address")).toHaveAccessibleDescription(/has small letters/);
  }
  await page.getByLabel("Show in the navigation").check();
  await fillPost(page, { Address: name, Place: "first" });
  await press(page, "Publish");
  await expect(page.getByLabel("Place")).toHaveAccessibleDescription(/a number from 1 to 99/);
  await expect(page.getByLabel("Show in the navigation")).toBeChecked();
  await fillPost(page, { Place: "2" });
  await press(page, "Publish");
  await expect(page.getByRole("status")).toHaveText("The page has been published.");
  await expect(page).toHaveURL(`/${name}`);

  await reader.goto("/");
  await expect(navigationOf(reader).nth(1)).toHaveText("Imprint");
  await navigationOf(reader).nth(1).click();
  await expect(reader.getByRole("heading", { level: 1 })).toHaveText("Imprint");
  await expect(reader.getByRole("article")).toHaveText("Imprint Who we are.", {
    useInnerText: true,
  });
  await expect(navigationOf(reader).nth(1)).toHaveAttribute("aria-current", "page");

  await page.getByRole("link", { name: "Update", exact: true }).click();
  await expect(page.getByLabel("Place")).toHaveValue("2");
  await fillPost(page, { Title: "Who we are", Address: other });
  await press(page, "Update");
  await expect(page.getByRole("status")).toHaveText("The page has been updated.");
  await reader.goto(`/${name}`);
  await expect(reader).toHaveURL(`/${other}`);
  await expect(navigationOf(reader).nth(1)).toHaveText("Who we are");

  await page.getByRole("link", { name: "Update", exact: true }).click();
  await page.getByLabel("Show in the navigation").uncheck();
  await press(page, "Update");
  await expect(page).toHaveURL(`/${other}`);
  await reader.goto("/tags");
  await expect(navigationOf(reader).filter({ hasText: "Who we are" })).toHaveCount(0);

  await page.getByRole("link", { name: "Update", exact: true }).click();
  await press(page, "Unpublish");
  await expect(page.getByRole("status")).toHaveText("The page is a draft again.");
  await reader.goto(`/${other}`);
  await expect(reader.getByRole("heading", { level: 1 })).toHaveText("There is no such page");
  await page.getByRole("link", { name: "History" }).click();
  await expect(page.getByRole("button", { name: "Restore" }).first()).toBeVisible();
  await page.getByRole("link", { name: "Back to the text" }).click();
  await press(page, "Publish");
  await expect(page.getByRole("status")).toHaveText("The page has been published.");
  await reader.reload();
  await expect(reader.getByRole("heading", { level: 1 })).toHaveText("Who we are");

  await page.getByRole("link", { name: "Update", exact: true }).click();
  await press(page, "Delete");
  await page.getByRole("dialog").getByRole("button", { name: "Delete" }).click();
  await expect(page.getByRole("status")).toHaveText("The page has been deleted.");
  await reader.reload();
  await expect(reader.getByRole("heading", { level: 1 })).toHaveText("There is no such page");
});

test("what is typed into a page stays, whoever changes or deletes it or takes the right away", async ({
  page,
  login,
  site,
}) => {
  const person = await login(await addPerson(newName(), "editor"));
  const other = await addMember(newName(), "editor");
  const { id, slug } = await addPage({ title: newName() });
  await page.goto(`/${slug}`);
  await page.getByRole("link", { name: "Update", exact: true }).click();
  await publishPost(other, { id, version: 1 }, aText({ content: "Theirs." }));
  await fillPost(page, { Content: "Mine." });
  await press(page, "Update");
  await expect(page.getByRole("alert").first()).toContainText("changed in another window");
  await expect(page.getByLabel("The saved text in full")).toHaveValue(/Theirs\./);
  await press(page, "Update");
  await expect(page.getByRole("article")).toContainText("Mine.");

  await page.getByRole("link", { name: "Update", exact: true }).click();
  await deletePost(other, id);
  await refresh(site);
  await fillPost(page, { Content: "Mine, later." });
  await press(page, "Update");
  await expect(page.getByRole("status")).toHaveText(
    "This page was deleted meanwhile. Your text has been saved as a draft.",
  );
  await expect(page).toHaveURL(/\/site\/pages\/\d+$/);

  await db().user.update({ where: { id: person.id }, data: { role: "author" } });
  await fillPost(page, { Content: "Mine still." });
  await press(page, "Publish");
  await expect(page.getByText("Your account may not do this.")).toBeVisible();
  await expect(page.locator("textarea[name=content]")).toHaveValue("Mine still.");
  await page.goto("/site/pages");
  await expect(page.getByRole("heading", { level: 1 })).not.toHaveText("Pages");
});
