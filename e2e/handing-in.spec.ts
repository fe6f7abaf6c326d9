import { addPerson, newName } from "../test/people";
import { expect, test } from "./fixtures";
import { fillPost, writePost } from "./walks";

const NOTE = "Please name the grapes.";

test("a contributor hands a draft in, an editor hands it back with a note and then publishes it", async ({
  page,
  login,
  anotherPage,
  lastMailTo,
}) => {
  const author = await login(await addPerson(undefined, "contributor"));
  const title = newName();
  await page.goto("/post/new");
  await expect(page.getByRole("button", { name: "Post", exact: true })).toHaveCount(0);
  await writePost(page, title, "From the slope.", "Hand in");
  await expect(page.getByRole("status")).toHaveText(
    "You have handed it in. Editors can read it now.",
  );
  await expect(page.getByRole("heading", { name: "Handed in" })).toBeVisible();
  await page.getByRole("link", { name: title }).click();
  await expect(page.getByText("Only you and the editors see it.")).toBeVisible();

  const editor = await addPerson(undefined, "editor");
  const desk = await anotherPage(editor);
  await desk.goto("/");
  await desk.getByRole("link", { name: /^Handed in \(\d+\)$/ }).click();
  await desk.getByRole("link", { name: title }).click();
  await expect(desk.getByText(`Handed in by ${author.username}`)).toBeVisible();
  await expect(desk.getByLabel("Preview").getByText("From the slope.")).toBeVisible();
  await desk.getByLabel("Note").fill("x".repeat(2001));
  await desk.getByRole("button", { name: "Hand back" }).click();
  await expect(desk.getByText("A note can have at most 2,000 characters.")).toBeVisible();
  await desk.getByLabel("Note").fill(NOTE);
  await desk.getByRole("button", { name: "Hand back" }).click();
  await expect(desk.getByRole("status")).toHaveText(
    "You have handed it back. Its author gets your note by email.",
  );
  await expect(desk.getByRole("link", { name: title })).toHaveCount(0);

  const mail = await lastMailTo(author.email);
  expect(mail.text).toContain(NOTE);
  await page.goto("/drafts");
  await expect(page.getByText(NOTE)).toBeVisible();
  await page.getByRole("link", { name: title }).click();
  await expect(page.getByText(`Handed back by ${editor.username}`)).toBeVisible();
  await fillPost(page, { Content: "From the slope. Riesling." });
  await page.getByRole("button", { name: "Hand in" }).click();
  await expect(page.getByRole("status")).toHaveText(
    "You have handed it in. Editors can read it now.",
  );
  await expect(page.getByText(NOTE)).toHaveCount(0);

  await desk.goto("/drafts/handed-in");
  await desk.getByRole("link", { name: title }).click();
  await expect(desk.locator("ins")).toHaveText(" Riesling.");
  await desk.getByRole("button", { name: "Publish" }).click();
  await expect(desk.getByRole("status")).toHaveText("It has been published.");
  await expect(desk.getByRole("heading", { name: title })).toBeVisible();
  const visitor = await anotherPage();
  await visitor.goto(`/user/${author.username}`);
  await expect(visitor.getByRole("heading", { name: title })).toBeVisible();
  await expect(visitor.getByText("Riesling.")).toBeVisible();
});

test("an editor who decides second is told, and what they typed stays", async ({
  page,
  login,
  anotherPage,
}) => {
  await login(await addPerson(undefined, "contributor"));
  const [published, takenBack] = [newName(), newName()];
  for (const title of [published, takenBack]) {
    await writePost(page, title, "Text.", "Hand in");
    await expect(page.getByRole("status")).toContainText("handed");
  }
  const open = async (title: string) => {
    const desk = await anotherPage(await addPerson(undefined, "editor"));
    await desk.goto("/drafts/handed-in");
    await desk.getByRole("link", { name: title }).click();
    await expect(desk.getByRole("heading", { name: "Review" })).toBeVisible();
    return desk;
  };
  const [first, second] = [await open(published), await open(published)];
  await first.getByRole("button", { name: "Publish" }).click();
  await expect(first.getByRole("status")).toHaveText("It has been published.");
  await second.getByLabel("Note").fill(NOTE);
  await second.getByRole("button", { name: "Hand back" }).click();
  await expect(second.getByText("It has been published meanwhile")).toBeVisible();
  await expect(second.getByLabel("Note")).toHaveValue(NOTE);

  const third = await open(takenBack);
  await page.goto("/drafts");
  await page.getByRole("link", { name: takenBack }).click();
  await page.getByRole("button", { name: "Take back" }).click();
  await expect(page.getByRole("status")).toHaveText("It is not with the editors any more.");
  await expect(page.getByText("Only you see it.")).toBeVisible();
  await third.getByRole("button", { name: "Publish" }).click();
  await expect(third.getByRole("status")).toContainText("Nothing was done");
  await expect(third.getByRole("link", { name: takenBack })).toHaveCount(0);
});
