import { addPerson, newName } from "../test/people";
import { expect, test } from "./fixtures";
import { writePost } from "./walks";

test("a post has several authors: each is named, lists it and can change it, and leaves it again", async ({
  page,
  login,
  anotherPage,
  lastMailTo,
}) => {
  const anna = await login();
  const [ben, chris] = [await addPerson(), await addPerson()];
  const title = newName();
  await writePost(page, title, "By three of us.");
  await page.getByRole("link", { name: "Update", exact: true }).click();
  await page.getByRole("link", { name: "Authors" }).click();
  await page.getByLabel("Authors").fill(`${anna.username}, nobody-at-all`);
  await page.getByRole("button", { name: "Save authors" }).click();
  await expect(page.getByText("There is nobody here called “nobody-at-all”.")).toBeVisible();
  await expect(page.getByLabel("Authors")).toHaveValue(`${anna.username}, nobody-at-all`);
  const names = [anna, ben, chris].map(({ username }) => username);
  await page.getByLabel("Authors").fill(names.join(", "));
  await page.getByRole("button", { name: "Save authors" }).click();
  await expect(page.getByRole("status")).toHaveText("The authors have been saved.");
  await expect(page.getByLabel("Authors")).toHaveValue(names.join(", "));

  const visitor = await anotherPage();
  const byline = `${names[0]}, ${names[1]} and ${names[2]}`;
  for (const address of [`/post/${title}`, ...names.map((name) => `/user/${name}`)]) {
    await visitor.goto(address);
    await expect(visitor.getByText(byline)).toBeVisible();
  }
  await expect(
    visitor.getByRole("heading", { name: `Posts by ${chris.username} (1)` }),
  ).toBeVisible();

  expect((await lastMailTo(ben.email)).text).toContain(`${anna.username} has named you`);
  const desk = await anotherPage(ben);
  await desk.goto(`/post/${title}`);
  await desk.getByRole("link", { name: "Update" }).click();
  await expect(desk.getByLabel("Content")).toHaveValue("By three of us.");
  await desk.getByRole("link", { name: "Authors" }).click();
  await expect(desk.getByRole("button", { name: "Save authors" })).toHaveCount(0);
  await desk.getByRole("button", { name: "Take me off" }).click();
  await expect(desk.getByRole("status")).toHaveText("You are no author of that post any more.");
  await visitor.goto(`/user/${ben.username}`);
  await expect(
    visitor.getByRole("heading", { name: `Posts by ${ben.username} (0)` }),
  ).toBeVisible();
  await visitor.goto(`/post/${title}`);
  await expect(visitor.getByText(`${names[0]} and ${names[2]}`)).toBeVisible();
});
