import { addPerson } from "../test/people";
import { expect, test } from "./fixtures";
import { forgetHaste } from "./walks";

test.beforeEach(forgetHaste);

const THANKS = "Thank you. Those who look after this site will read your report.";

test("a visitor reports a post, an editor takes it back and says so, and the visitor hears", async ({
  page,
  newPost,
  anotherPage,
  lastMailTo,
}) => {
  const [author, editor] = [await addPerson(), await addPerson(undefined, "editor")];
  const title = `Cheap watches of ${author.username}`;
  const { slug } = await newPost(author, { title });
  const email = `reader-${author.username}@example.com`;

  await page.goto(`/post/${slug}`);
  await page.getByRole("link", { name: /^Report\b/ }).click();
  await expect(page.getByRole("link", { name: title })).toBeVisible();
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute("content", "noindex");
  await page.getByLabel("What is wrong?").selectOption("Something else");
  await page.getByLabel("Email").fill("no address");
  await page.getByRole("button", { name: "Send report" }).click();
  await expect(page.getByText("Please say what is wrong.")).toBeVisible();
  await expect(page.getByText("Please enter an email address such as")).toBeVisible();
  await expect(page.getByLabel("What is wrong?")).toHaveValue("other");
  await page.getByLabel("Note").fill("The links at the end\nlead to a shop.");
  await page.getByLabel("Email").fill(email);
  await page.getByRole("button", { name: "Send report" }).click();
  await expect(page.getByRole("status")).toHaveText(THANKS);
  await expect(page).toHaveURL(new RegExp(`/post/${slug}$`));

  const editors = await anotherPage(editor);
  await editors.goto("/");
  await editors
    .getByRole("navigation", { name: "Main" })
    .getByRole("link", { name: "Site" })
    .click();
  const sections = editors.getByRole("navigation", { name: "Site" });
  await expect(sections.getByRole("listitem")).toHaveText(["Pages", /^Reports \(\d+\)$/]);
  await sections.getByRole("link", { name: "Reports", exact: true }).click();
  await editors.getByRole("link", { name: title }).click();
  await expect(editors.getByText("lead to a shop.")).toBeVisible();
  await expect(editors.getByText("somebody without an account")).toBeVisible();
  await expect(editors.getByText(email)).toBeHidden();
  const decide = await anotherPage(editor);
  await decide.goto(editors.url());

  await editors.getByRole("link", { name: "Change it or take it back" }).click();
  await editors.getByRole("button", { name: "Unpublish" }).click();
  await expect(editors.getByRole("status")).toContainText(
    "is a draft again, which its author and the editors see",
  );
  expect((await page.goto(`/post/${slug}`))?.status()).toBe(404);

  await decide.getByRole("button", { name: "Decide" }).click();
  await expect(decide.getByText("Please say what was done.")).toBeVisible();
  await decide.getByLabel("What was done").fill("Taken back: it was an advertisement.");
  await decide.getByRole("button", { name: "Decide" }).click();
  await expect(decide.getByRole("status")).toHaveText("The reports have been decided about.");
  await decide.goto(`/site/reports?person=${author.id}&show=decided`);
  await expect(decide.getByText("Taken back: it was an advertisement.")).toBeVisible();
  await expect(decide.getByText(`Decided by ${editor.username}`)).toBeVisible();
  const mail = await lastMailTo(email);
  expect(mail.text).toContain("They agreed that something had to be done, and have done it.");
  expect(mail.text).not.toContain(title);
});

test("a member reports a person as themselves, and of two admins the slower hears what was decided", async ({
  page,
  login,
  anotherPage,
}) => {
  const [person, admin] = [await addPerson(), await addPerson(undefined, "admin")];
  const [reader, other] = [
    await addPerson(undefined, "reader"),
    await addPerson(undefined, "admin"),
  ];
  await login(reader);
  await page.goto(`/user/${person.username}`);
  await page.getByRole("link", { name: /^Report\b/ }).click();
  await expect(page.getByText("They see that it is yours.")).toBeVisible();
  await page.getByLabel("What is wrong?").selectOption("Insults, threats or hatred");
  await page.getByRole("button", { name: "Send report" }).click();
  await expect(page.getByRole("status")).toHaveText(THANKS);

  const [one, two] = [await anotherPage(admin), await anotherPage(other)];
  await one.goto(`/site/people/${person.id}`);
  await one.getByRole("link", { name: "1 report of them or what they wrote" }).click();
  await one.getByRole("link", { name: person.username }).click();
  await expect(one.getByText(reader.username)).toBeVisible();
  await two.goto(one.url());
  await two.getByLabel("What was done").fill("I was slow.");
  await one.getByRole("button", { name: "Dismiss" }).click();
  await expect(one.getByRole("status")).toHaveText("The reports have been dismissed.");
  await two.getByRole("button", { name: "Decide" }).click();
  await expect(
    two.getByText(
      `${admin.username} has dismissed these reports meanwhile. What you typed is still here.`,
    ),
  ).toBeVisible();
  await expect(two.getByLabel("What was done")).toHaveValue("I was slow.");
});

test("what has gone while somebody reports it leaves what they typed in the form", async ({
  page,
  newPost,
  anotherPage,
}) => {
  const author = await addPerson();
  const { id, slug } = await newPost(author);
  await page.goto(`/report/post/${id}`);
  await page.getByLabel("What is wrong?").selectOption("Against the law");
  await page.getByLabel("Note").fill("See the second picture.");
  const authors = await anotherPage(author);
  await authors.goto(`/post/${slug}/update`);
  await authors.getByRole("button", { name: "Unpublish" }).click();
  await expect(authors.getByRole("status")).toBeVisible();
  await page.getByRole("button", { name: "Send report" }).click();
  await expect(page.getByText("That is not there any more")).toBeVisible();
  await expect(page.getByLabel("Note")).toHaveValue("See the second picture.");
  expect((await page.goto(`/report/post/${id}`))?.status()).toBe(404);
  expect((await page.goto("/report/user/nobody-here"))?.status()).toBe(404);
});
