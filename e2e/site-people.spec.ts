import { addPerson, PASSWORD } from "../test/people";
import { expect, test } from "./fixtures";

test("an admin finds a spammer, deletes them with all they wrote, and takes it back", async ({
  page,
  login,
  newPost,
  anotherPage,
}) => {
  const [admin, spammer] = [await addPerson(undefined, "admin"), await addPerson()];
  const { slug } = await newPost(spammer);
  await login(admin);
  await page.goto("/");
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Site" }).click();
  await page
    .getByRole("navigation", { name: "Site" })
    .getByRole("link", { name: "People" })
    .click();
  await page.getByLabel("Name or email").fill(spammer.email.toUpperCase());
  await page.getByRole("main").getByRole("button", { name: "Search" }).click();
  await expect(page.getByText("1 person", { exact: true })).toBeVisible();
  await page.getByRole("link", { name: "Manage" }).click();
  await page.getByRole("button", { name: "Delete as spam" }).click();
  await expect(page.getByRole("status")).toContainText("deleted as spam");

  const reader = await anotherPage();
  expect((await reader.goto(`/post/${slug}`))?.status()).toBe(404);
  expect((await reader.goto(`/user/${spammer.username}`))?.status()).toBe(404);
  await reader.goto("/login");
  await reader.getByLabel("Email").fill(spammer.email);
  await reader.getByLabel("Password").fill(PASSWORD);
  await reader.getByRole("button", { name: "Log in" }).click();
  await expect(reader.getByText("This account is suspended.")).toBeVisible();

  await page.getByRole("button", { name: "Let back in" }).click();
  await expect(page.getByRole("status")).toHaveText("The account has been let back in.");
  expect((await reader.goto(`/post/${slug}`))?.status()).toBe(200);
  expect((await reader.goto(`/user/${spammer.username}`))?.status()).toBe(200);
});

test("who is made an editor changes others' posts, and still has nothing to do among people", async ({
  page,
  login,
  newPost,
  anotherPage,
}) => {
  const [owner, author] = [await addPerson(undefined, "owner"), await addPerson()];
  const { slug } = await newPost(await addPerson());
  const authors = await anotherPage(author);
  await authors.goto(`/post/${slug}`);
  await expect(authors.getByRole("link", { name: "Update" })).toBeHidden();
  await login(owner);
  await page.goto(`/site/people/${author.id}`);
  await page.getByLabel("Role").selectOption("Editor");
  await page.getByRole("button", { name: "Change role" }).click();
  await expect(page.getByRole("status")).toHaveText("The role has been changed.");

  await authors.goto(`/post/${slug}`);
  await authors.getByRole("link", { name: "Update" }).click();
  await authors.getByLabel("Title").fill("Put right");
  await authors.getByRole("button", { name: "Update", exact: true }).click();
  await expect(authors.getByRole("heading", { name: "Put right" })).toBeVisible();
  expect((await authors.goto("/site/people"))?.status()).toBe(403);
  await expect(authors.getByRole("heading", { name: "This is not yours to change" })).toBeVisible();
});

test("the owner hands the site on with their password", async ({ page, login }) => {
  const [owner, heir] = [await addPerson(undefined, "owner"), await addPerson(undefined, "admin")];
  await login(owner);
  await page.goto(`/site/people/${heir.id}`);
  await page.getByLabel("Password").fill("a wrong guess");
  await page.getByRole("button", { name: "Hand the ownership on" }).click();
  await expect(page.getByText("That is not your password.")).toBeVisible();
  await page.getByLabel("Password").fill(PASSWORD);
  await page.getByRole("button", { name: "Hand the ownership on" }).click();
  await expect(page.getByRole("status")).toHaveText("You have handed the ownership on.");
  expect((await page.goto(`/site/people/${heir.id}`))?.status()).toBe(403);
  await page.goto("/site/log");
  await page.getByLabel("Name").fill(heir.username);
  await page.getByRole("button", { name: "Filter" }).click();
  await expect(page.getByRole("row").last()).toContainText(
    `${owner.username}handed the ownership on to${heir.username}`,
  );
  const link = await page.getByRole("link", { name: "Download as CSV" }).getAttribute("href");
  const csv = await (await page.request.get(link ?? "")).text();
  expect(csv).toContain(`"${owner.username}","handed the ownership on to","${heir.username}"`);
});

test("a contributor saves drafts and publishes nothing, a reader writes nothing", async ({
  page,
  login,
  anotherPage,
}) => {
  await login(await addPerson(undefined, "contributor"));
  await page.goto("/post/new");
  await expect(page.getByRole("button", { name: "Post", exact: true })).toBeHidden();
  await page.getByLabel("Title").fill("To be read first");
  await page.getByRole("button", { name: "Save draft" }).click();
  await expect(page.getByRole("status")).toHaveText("Your draft has been saved.");
  await expect(page.getByRole("button", { name: "Publish" })).toBeHidden();

  const reader = await anotherPage(await addPerson(undefined, "reader"));
  await reader.goto("/");
  await expect(reader.getByRole("link", { name: "Account", exact: true })).toBeVisible();
  await expect(reader.getByRole("link", { name: "New post", exact: true })).toBeHidden();
  expect((await reader.goto("/post/new"))?.status()).toBe(403);
});
