import type { Page } from "@playwright/test";
import { accessibilityViolations } from "../accessibility-violations";
import { expect, test } from "../fixtures";
import { openEditor } from "../walks";

function editorOf(page: Page) {
  return page.getByRole("textbox", { name: "Content" });
}

test("the editor is one field with one name, and the textarea beneath works as ever", async ({
  page,
  login,
}) => {
  await login();
  await openEditor(page);
  await expect(page.getByLabel("Content")).toHaveCount(1);
  await expect(page.getByLabel("Title")).toHaveCount(1);
  await expect(editorOf(page)).toHaveCount(1);
  await expect(editorOf(page)).toHaveAttribute("contenteditable", "true");

  const area = page.getByLabel("Content");
  await area.fill("Filled");
  await expect(editorOf(page)).toHaveText("Filled");
  await area.focus();
  await expect(area).toBeFocused();
  await area.pressSequentially(" and typed");
  await expect(area).toHaveValue("Filled and typed");
  await area.fill("");
  await expect(area).toHaveValue("");
  await page.getByText("Content", { exact: true }).click();
  await expect(editorOf(page)).toBeFocused();
});

test("every button of the toolbar and its key do their work, and undo it", async ({
  page,
  login,
}) => {
  await login();
  await openEditor(page);
  const area = page.getByLabel("Content");
  for (const [button, key, expected] of [
    ["Bold", "Control+b", "**word**"],
    ["Italic", "Control+i", "*word*"],
    ["Link", "Control+k", "[word]()"],
    ["Heading", "Control+Alt+h", "## word"],
    ["List", "Control+Shift+8", "- word"],
    ["Numbered list", "Control+Shift+7", "1. word"],
    ["Quote", "Control+Shift+9", "> word"],
    ["Code", "Control+e", "`word`"],
  ] as const) {
    await area.fill("word");
    await editorOf(page).press("Control+a");
    await page.getByRole("button", { name: button, exact: true }).click();
    await expect(area, button).toHaveValue(expected);
    await expect(editorOf(page)).toBeFocused();
    await page.keyboard.press("Control+z");
    await expect(area, button).toHaveValue("word");
    await page.keyboard.press("Control+a");
    await page.keyboard.press(key);
    await expect(area, key).toHaveValue(expected);
  }
});

test("Enter goes on with a list, Tab leaves the editor, arrow keys move within the toolbar", async ({
  page,
  login,
}) => {
  await login();
  await openEditor(page);
  await editorOf(page).focus();
  await page.keyboard.type("- one");
  await page.keyboard.press("Enter");
  await page.keyboard.type("two");
  await expect(page.getByLabel("Content")).toHaveValue("- one\n- two");
  await page.keyboard.press("Tab");
  await expect(editorOf(page)).not.toBeFocused();
  await page.keyboard.press("Shift+Tab");
  await expect(editorOf(page)).toBeFocused();

  const bold = page.getByRole("button", { name: "Bold" });
  await bold.focus();
  await page.keyboard.press("ArrowRight");
  await expect(page.getByRole("button", { name: "Italic" })).toBeFocused();
  await page.keyboard.press("End");
  await expect(page.getByRole("button", { name: "Picture" })).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await expect(bold).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(page.getByRole("button", { name: "Hide preview" })).toBeFocused();
});

test("the preview shows what readers will see, counts words, and stays when the site is away", async ({
  page,
  context,
  login,
}) => {
  await login();
  await openEditor(page);
  const preview = page.getByRole("region", { name: "Preview" });
  await page.getByLabel("Content").fill("# A chapter\n\nWith **bold** words.");
  await expect(preview.getByRole("heading", { name: "A chapter" })).toBeVisible();
  await expect(preview.locator("strong")).toHaveText("bold");
  await expect(page.getByText("5 words", { exact: true })).toBeVisible();

  await context.setOffline(true);
  await page.getByLabel("Content").fill("Other words.");
  await expect(preview.getByText("The site cannot be reached")).toBeVisible();
  await expect(preview.getByRole("heading", { name: "A chapter" })).toBeVisible();
  await context.setOffline(false);
  await page.getByLabel("Content").fill(">".repeat(10_000));
  await expect(preview.getByText("too complicated")).toBeVisible();
});

test("on a narrow screen the preview waits behind a button, which remembers", async ({
  page,
  login,
}) => {
  await login();
  await page.setViewportSize({ width: 390, height: 844 });
  await openEditor(page);
  const preview = page.getByRole("region", { name: "Preview" });
  await expect(preview).toHaveCount(0);
  await page.getByRole("button", { name: "Show preview" }).click();
  await expect(preview).toBeVisible();
  expect(await page.locator("html").evaluate((html) => html.scrollWidth)).toBeLessThanOrEqual(390);
  await page.reload();
  await expect(preview).toBeVisible();
  await page.getByRole("button", { name: "Hide preview" }).click();
  await expect(preview).toHaveCount(0);
});

test("a text that is refused stays, and whoever types on does so in the editor", async ({
  page,
  login,
}) => {
  await login();
  await openEditor(page);
  await page.getByLabel("Title").fill("Empty");
  await page.getByRole("button", { name: "Post", exact: true }).click();
  await expect(page.getByText("Please write something first.")).toBeVisible();
  await expect(editorOf(page)).toHaveAttribute("aria-invalid", "true");
  await expect(editorOf(page)).toHaveAccessibleDescription(/Please write something first/);
  await page.keyboard.type("Not empty.");
  await expect(editorOf(page)).toHaveText("Not empty.");
  await page.getByRole("button", { name: "Post", exact: true }).click();
  await expect(page.getByRole("status")).toHaveText("Your post has been created!");
  await expect(page.getByText("Not empty.")).toBeVisible();
});

test("what was typed a moment before a button is pressed is sent along", async ({
  page,
  login,
}) => {
  await login();
  await openEditor(page);
  await page.getByLabel("Title").fill("Typed fast");
  await editorOf(page).focus();
  await page.keyboard.type("The last words");
  await page.getByLabel("Title").press("Enter");
  await expect(
    page.getByRole("status").filter({ hasText: "Your draft has been saved" }),
  ).toBeVisible();
  await page.reload();
  await expect(editorOf(page)).toHaveText("The last words");
});

test("where the editor cannot be fetched the textarea stays", async ({ page, login, newPost }) => {
  const author = await login();
  const post = await newPost(author, { title: "Plain" });
  const scripts = new Set<string>();
  page.on("request", (request) => void scripts.add(request.url()));
  await page.goto(`/post/${post.slug}`);
  await expect(page.getByRole("heading", { name: "Plain" })).toBeVisible();
  const ofReading = new Set(scripts);
  await openEditor(page);
  const chunks = [...scripts].filter((url) => !ofReading.has(url) && url.endsWith(".js"));
  const bodies = await Promise.all(
    chunks.map(async (url) => ({ url, body: await (await page.request.get(url)).text() })),
  );
  const ofEditor = bodies.filter(({ body }) => body.includes("cm-content")).map(({ url }) => url);
  expect(ofEditor.length).toBeGreaterThan(0);
  for (const url of ofReading) expect(ofEditor).not.toContain(url);

  for (const url of ofEditor) await page.route(url, (route) => route.abort());
  await page.goto("/post/new");
  await page.getByLabel("Title").fill("Without it");
  await page.getByRole("textbox", { name: "Content" }).fill("Written in the textarea.");
  await page.getByRole("button", { name: "Post", exact: true }).click();
  await expect(page.getByText("Written in the textarea.")).toBeVisible();
});

test("a post in plain text has no toolbar, and its preview stands as typed", async ({
  page,
  login,
  newPost,
}) => {
  const post = await newPost(await login(), { content: "*as typed*" });
  await page.goto(`/post/${post.slug}/update`);
  await expect(page.getByRole("region", { name: "Preview" })).toContainText("*as typed*");
  await expect(page.getByRole("toolbar")).toHaveCount(0);
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`axe finds nothing at the editor in ${colorScheme} mode`, async ({ page, login }) => {
    await page.emulateMedia({ colorScheme });
    await login();
    await openEditor(page);
    await page
      .getByLabel("Content")
      .fill("# One\n\n[a](https://example.org) `b` *c* **d**\n\n> e\n\n- f");
    await expect(page.getByRole("region", { name: "Preview" }).getByText("One")).toBeVisible();
    await expect(page.getByText(/^Saved at/)).toBeVisible();
    expect(await accessibilityViolations(page)).toEqual([]);
  });
}
