import { db } from "../../lib/database/db";
import { addPerson, newName } from "../../test/people";
import { logInAs } from "../../test/sessions";
import { expect, test } from "../fixtures";
import { fillPost } from "../walks";

test("without JavaScript a button shows the post as it would stand, and saves nothing", async ({
  browser,
  site,
}) => {
  const author = await addPerson();
  const context = await browser.newContext({ baseURL: site.url, javaScriptEnabled: false });
  await logInAs(context, site, author);
  const page = await context.newPage();
  await page.goto("/post/new");
  const title = newName();
  const content = "Some **bold** words.\n\n<script>alert(1)</script>";
  await fillPost(page, { Title: title, Content: content, Tags: "wine" });
  await page.getByRole("button", { name: "Preview" }).click();
  const preview = page.getByRole("region", { name: "Preview" });
  await expect(preview.getByRole("strong")).toHaveText("bold");
  await expect(preview.getByText(title)).toBeVisible();
  await expect(preview.getByRole("list", { name: "Notes on this text" })).toContainText("<script>");
  await expect(page.getByLabel("Title")).toHaveValue(title);
  await expect(page.getByLabel("Content")).toHaveValue(content);
  await expect(page.getByLabel("Tags")).toHaveValue("wine");
  expect(await db().post.count({ where: { authorId: author.id } })).toBe(0);

  await page.getByRole("button", { name: "Post", exact: true }).click();
  await expect(page).toHaveURL(`/post/${title}`);
  await context.close();
});
