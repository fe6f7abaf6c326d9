import type { Page } from "@playwright/test";
import { db } from "../../lib/database/db";
import { addPerson } from "../../test/people";
import { newTag, tagPost } from "../../test/tags";
import { expect, test } from "../fixtures";

function field(page: Page) {
  return page.getByRole("combobox", { name: "Tags" });
}

function options(page: Page) {
  return page.getByRole("listbox", { name: "Suggestions" }).getByRole("option");
}

test("tags in use are offered while one types, and picked with the keyboard", async ({
  page,
  site,
  login,
  newPost,
}) => {
  const tag = newTag();
  const [red, white] = [`${tag} red`, `${tag} white`];
  await tagPost(site, await newPost(await addPerson()), `${red}, ${white}`);
  await login();
  await page.goto("/post/new");
  await expect(field(page)).toHaveAttribute("aria-expanded", "false");

  await field(page).pressSequentially(`bread, ${tag.toUpperCase()}`);
  await expect(options(page)).toHaveText([red, white]);
  await expect(field(page)).toHaveAttribute("aria-expanded", "true");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowDown");
  await expect(options(page).first()).toHaveAttribute("aria-selected", "true");
  const active = await field(page).getAttribute("aria-activedescendant");
  expect(active).toBe(await options(page).first().getAttribute("id"));
  await page.keyboard.press("Enter");
  await expect(field(page)).toHaveValue(`bread, ${red}, `);
  await expect(options(page)).toHaveCount(0);

  await page.keyboard.type(tag);
  await expect(options(page)).toHaveText([white]);
  await page.keyboard.press("Escape");
  await expect(options(page)).toHaveCount(0);
  await expect(field(page)).toHaveAttribute("aria-expanded", "false");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Tab");
  await expect(field(page)).toHaveValue(`bread, ${red}, ${white}, `);
  await expect(field(page)).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(field(page)).not.toBeFocused();
});

test("a tag is picked with the mouse, and the post has it", async ({
  page,
  site,
  login,
  newPost,
}) => {
  const tag = newTag();
  await tagPost(site, await newPost(await addPerson()), tag);
  await login();
  await page.goto("/post/new");
  await page.getByLabel("Title").fill("About wine");
  await page.getByLabel("Content").fill("Text.");
  await field(page).pressSequentially(tag.slice(0, -1));
  await options(page).first().click();
  await expect(field(page)).toHaveValue(`${tag}, `);
  await expect(field(page)).toBeFocused();
  await page.getByRole("button", { name: "Post", exact: true }).click();
  await expect(page.getByRole("list", { name: "Tags" }).getByRole("link")).toHaveText([`#${tag}`]);
});

test("Enter without a choice sends what was typed", async ({ page, site, login, newPost }) => {
  const [tag, title] = [newTag(), newTag()];
  await tagPost(site, await newPost(await addPerson()), tag);
  await login();
  await page.goto("/post/new");
  await page.getByLabel("Title").fill(title);
  await field(page).pressSequentially(tag.slice(0, -1));
  await expect(options(page)).toHaveText([tag]);
  await page.keyboard.press("Enter");
  await expect
    .poll(() => db().post.findFirst({ where: { title }, select: { tags: true } }))
    .toEqual({ tags: tag.slice(0, -1) });
});
