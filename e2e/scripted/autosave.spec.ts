import type { Page, Request } from "@playwright/test";
import { db } from "../../lib/database/db";
import { newName, PASSWORD, type Person } from "../../test/people";
import { stopSite } from "../../test/site";
import { expect, test } from "../fixtures";
import { deletePost, holdRequests, logIn, openEditor, signUp, writePost } from "../walks";

const AWAY = "Not saved: the site cannot be reached. Your text is kept in this browser.";

/** The line under the editor. */
function status(page: Page) {
  return page.locator("#save-status");
}

/** Gives everything that the line has shown from now on. */
async function watchStatus(page: Page): Promise<() => Promise<string[]>> {
  const shown = await status(page).evaluateHandle((line) => {
    const texts: string[] = [];
    new MutationObserver(() => texts.push(line.textContent ?? "")).observe(line, {
      ...{ childList: true, characterData: true, subtree: true },
    });
    return texts;
  });
  return () => shown.jsonValue();
}

async function write(page: Page, title: string, content: string): Promise<void> {
  await page.getByLabel("Title").fill(title);
  await page.getByLabel("Content").fill(content);
}

/** Opens the form of a new post, writes and waits until the site has it. */
async function writeDraft(page: Page, title: string, content = "Text."): Promise<string> {
  await openEditor(page);
  await write(page, title, content);
  await expect(status(page)).toHaveText(/^Saved at \d\d:\d\d$/);
  await expect(page).toHaveURL(/\/post\/[^/]+\/update$/);
  return new URL(page.url()).pathname;
}

async function postsOf({ id }: Person): Promise<{ title: string; content: string }[]> {
  return db().post.findMany({ where: { authorId: id }, select: { title: true, content: true } });
}

/** As if the site could not be reached, for saving while one types. */
async function loseSite(page: Page): Promise<void> {
  await page.route("**/editor/autosave", (route) => route.abort());
}

test("Ctrl+S saves at once, and the browser's own dialog stays away", async ({ page, login }) => {
  const author = await login();
  // Nothing happens after a pause in this browser.
  await page.addInitScript((pauseMs) => {
    const wait = window.setTimeout;
    window.setTimeout = ((run: () => void, ms = 0) => (ms < pauseMs ? wait(run, ms) : 0)) as never;
  }, 1_500);
  await openEditor(page);
  await page.getByLabel("Title").fill("By key");
  await page.getByRole("textbox", { name: "Content" }).focus();
  await page.keyboard.type("Words.");
  // A handle of the promise, which is there before the key is pressed.
  const leftToBrowser = await page.evaluateHandle(() => ({
    whether: new Promise<boolean>((resolve) =>
      window.addEventListener("keydown", (event) => {
        if (event.key === "s") setTimeout(() => resolve(!event.defaultPrevented));
      }),
    ),
  }));
  await expect(status(page)).toHaveText("Unsaved changes");
  await page.keyboard.press("Control+s");
  expect(await leftToBrowser.evaluate(({ whether }) => whether)).toBe(false);
  await expect(status(page)).toHaveText(/^Saved at/);
  expect(await postsOf(author)).toEqual([{ title: "By key", content: "Words." }]);
});

test("what is said to be saved is there after the browser was killed", async ({
  context,
  page,
  login,
  anotherPage,
}) => {
  const author = await login();
  const address = await writeDraft(page, "Kept", "One.");
  await page.getByRole("textbox", { name: "Content" }).press("Control+End");
  const shown = await watchStatus(page);
  await page.keyboard.type(" Two.");
  // It stands there for two seconds only: whoever looks now and then may not see it.
  await expect.poll(shown).toContain("Unsaved changes");
  await expect.poll(async () => (await shown()).at(-1)).toMatch(/^Saved at/);
  await context.close();

  const later = await anotherPage(author);
  await openEditor(later, address);
  await expect(later.getByLabel("Title")).toHaveValue("Kept");
  await expect(later.getByLabel("Content")).toHaveValue("One. Two.");
  expect(await postsOf(author)).toHaveLength(1);
});

test("what is discarded leaves the form, and the next words are saved", async ({ page, login }) => {
  await login();
  await writePost(page, newName(), "As published.");
  await expect(page.getByRole("status")).toHaveText("Your post has been created!");
  const address = `${new URL(page.url()).pathname}/update`;
  await openEditor(page, address);
  const content = page.getByRole("textbox", { name: "Content" });
  const type = async (text: string) => {
    await content.press("Control+End");
    const saved = page.waitForResponse("**/editor/autosave");
    await page.keyboard.type(text);
    await (await saved).finished();
    await expect(status(page)).toHaveText(/^Saved at/);
  };
  await type(" One.");
  await openEditor(page, address);
  await expect(content).toHaveText("As published. One.");
  await type(" Two.");
  await page.getByRole("button", { name: "Discard changes" }).click();
  await expect(page.getByText("Your changes have been discarded.")).toBeVisible();
  await expect(content).toHaveText("As published.");
  await type(" Three.");
  await openEditor(page, address);
  await expect(content).toHaveText("As published. Three.");
});

test("the browser keeps what the site does not have, for its writer alone", async ({
  page,
  login,
}) => {
  const author = await login();
  await openEditor(page);
  await loseSite(page);
  await write(page, "Offline", "Written offline.");
  await expect(status(page)).toHaveText(AWAY);

  await login();
  await openEditor(page);
  await expect(page.getByRole("button", { name: "Restore it" })).toHaveCount(0);

  await login(author);
  await openEditor(page);
  await expect(page.getByText(/This browser has text of .* that was not saved/)).toBeVisible();
  await expect(page.getByLabel("Content")).toHaveValue("");
  await page.unroute("**/editor/autosave");
  await page.getByRole("button", { name: "Restore it" }).click();
  await expect(page.getByLabel("Title")).toHaveValue("Offline");
  await expect(page.getByLabel("Content")).toHaveValue("Written offline.");
  await expect(status(page)).toHaveText(/^Saved at/);

  await openEditor(page);
  await expect(page.getByRole("button", { name: "Restore it" })).toHaveCount(0);
});

for (const [button, text] of [
  ["Restore it", "Left behind."],
  ["Discard it", "Begun anew."],
] as const) {
  test(`of a text left behind nothing is written over before “${button}”, which can be undone`, async ({
    page,
    login,
  }) => {
    await login();
    await openEditor(page);
    await loseSite(page);
    await page.getByLabel("Content").fill("Left behind.");
    await expect(status(page)).toHaveText(AWAY);
    await openEditor(page);
    await page.getByLabel("Content").fill("Begun anew.");
    await expect(status(page)).toHaveText(AWAY);
    await page.getByRole("button", { name: button }).click();
    await expect(page.getByRole("button", { name: button })).toHaveCount(0);
    await expect(page.getByLabel("Content")).toHaveValue(text);
    await page.getByRole("textbox", { name: "Content" }).press("Control+z");
    await expect(page.getByLabel("Content")).toHaveValue(
      button === "Restore it" ? "Begun anew." : "",
    );
  });
}

test("a text outlives a site that is killed while it is typed", async ({
  browser,
  ownSite,
  ownSettings,
}) => {
  test.slow();
  const settings = await ownSettings();
  const site = await ownSite(settings);
  const page = await browser.newPage({ baseURL: site.url });
  await signUp(page, { username: "ada", email: "ada@example.com" });
  await expect(page.getByRole("heading", { name: "Log in" })).toBeVisible();
  await logIn(page, "ada@example.com", PASSWORD);
  await expect(page.getByRole("button", { name: "Log out" })).toBeVisible();
  await openEditor(page);
  await stopSite(site, "SIGKILL");
  await write(page, "Through the crash", "Every word.");
  await expect(status(page)).toHaveText(AWAY);
  await ownSite(settings);
  await expect(status(page)).toHaveText(/^Saved at/, { timeout: 90_000 });
  await page.reload();
  await expect(page.getByLabel("Content")).toHaveValue("Every word.");
  await page.close();
});

test("whose session ended logs in elsewhere, and the next key saves", async ({ page, login }) => {
  const author = await login();
  const address = await writeDraft(page, "Before");
  await db().session.deleteMany({ where: { userId: author.id } });
  await page.getByLabel("Title").fill("After");
  await expect(status(page)).toContainText("Not saved: you are logged out.");
  await expect(status(page)).toContainText("Your text is kept in this browser.");
  await expect(status(page).getByRole("link")).toHaveAttribute("href", "/login");

  await login(author);
  await page.getByLabel("Title").press("End");
  await page.keyboard.type("!");
  await expect(status(page)).toHaveText(/^Saved at/);
  await openEditor(page, address);
  await expect(page.getByLabel("Title")).toHaveValue("After!");
});

test("no window saves over another's text, and its writer sees both", async ({
  page,
  login,
  anotherPage,
}) => {
  const author = await login();
  const address = await writeDraft(page, "Two windows");
  const other = await anotherPage(author);
  await openEditor(other, address);
  await other.getByLabel("Content").fill("From the other window.");
  await expect(status(other)).toHaveText(/^Saved at/);

  await page.getByLabel("Content").fill("From this window.");
  await expect(status(page)).toContainText("Not saved: this post was changed elsewhere.");
  expect(await postsOf(author)).toMatchObject([{ content: "From the other window." }]);
  await page.getByRole("button", { name: "Save draft" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "another window" })).toBeVisible();
  await expect(page.getByLabel("Content")).toHaveValue("From this window.");
  await page.getByLabel("Content").fill("From both windows.");
  await expect(status(page)).toContainText("bring both texts together");
  await page.getByRole("button", { name: "Save draft" }).click();
  await expect(page.getByText("Your draft has been saved")).toBeVisible();
  await expect(page.getByLabel("Content")).toHaveValue("From both windows.");
});

test("a form waits for the save under way, and one text makes one post", async ({
  page,
  login,
}) => {
  const author = await login();
  await openEditor(page);
  const letSave = await holdRequests(page, "**/editor/autosave");
  await write(page, "Only one", "Once.");
  await expect(status(page)).toHaveText("Saving …");
  const sent: Request[] = [];
  page.on("request", (request) => void (request.headers()["next-action"] && sent.push(request)));
  await page.getByRole("button", { name: "Post", exact: true }).click();
  await expect(status(page)).toHaveText("Saving …");
  expect(sent).toEqual([]);
  letSave();
  await expect(page.getByText("Your post has been created!")).toBeVisible();
  expect(await postsOf(author)).toEqual([{ title: "Only one", content: "Once." }]);
});

test("a draft can be saved again and again on its page", async ({ page, login }) => {
  const author = await login();
  await writeDraft(page, "Again", "First.");
  for (const text of ["Second.", "Third."]) {
    await page.getByLabel("Content").fill(text);
    await page.getByRole("button", { name: "Save draft" }).click();
    await expect.poll(() => postsOf(author)).toMatchObject([{ content: text }]);
    // The page has come anew, and what it shows is what was saved.
    await expect(page.getByLabel("Content")).toHaveJSProperty("defaultValue", text);
    await expect(page.getByLabel("Content")).toHaveValue(text);
  }
  await page.getByLabel("Content").fill("Fourth.");
  await expect(status(page)).toHaveText(/^Saved at/);
  await page.reload();
  await expect(page.getByLabel("Content")).toHaveValue("Fourth.");
  await expect(page.getByRole("button", { name: "Restore it" })).toHaveCount(0);
});

test("who leaves by a link within the two seconds loses nothing", async ({ page, login }) => {
  const author = await login();
  await openEditor(page);
  await write(page, "In a hurry", "Left at once.");
  await page.getByRole("link", { name: "About", exact: true }).click();
  await expect(page.getByRole("heading", { name: "About" })).toBeVisible();
  await expect.poll(() => postsOf(author)).toMatchObject([{ content: "Left at once." }]);
  await expect(page).toHaveURL("/about");
});

test("a text the site refuses and a browser without room are said in words", async ({
  page,
  login,
}) => {
  await login();
  await openEditor(page);
  await page.evaluate(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
  });
  await write(page, "Too long", "a".repeat(100_001));
  await expect(status(page)).toHaveText(
    "Not saved: A post can have at most 100,000 characters. This has 100,001. " +
      "This browser has no room for your text either: please copy it before you leave.",
  );
});

test("a form that nobody has touched saves nothing", async ({ page, login }) => {
  const author = await login();
  const requests: string[] = [];
  page.on("request", (request) => void requests.push(new URL(request.url()).pathname));
  await openEditor(page);
  await write(page, " ", " ");
  await page.getByRole("link", { name: "About", exact: true }).click();
  await expect(page.getByRole("heading", { name: "About" })).toBeVisible();
  expect(requests).not.toContain("/editor/autosave");
  expect(await postsOf(author)).toEqual([]);
});

test("whoever logs out in the middle of a sentence finds it later", async ({ page, login }) => {
  const author = await login();
  await openEditor(page);
  await write(page, "Log out", "Half a sen");
  await page.getByRole("button", { name: "Log out" }).click();
  await expect(page.getByText("You have been logged out.")).toBeVisible();
  expect(await postsOf(author)).toMatchObject([{ content: "Half a sen" }]);
});

test("who types after the post was deleted in another window learns it and saves a draft", async ({
  page,
  login,
  newPost,
  anotherPage,
}) => {
  const author = await login();
  const post = await newPost(author);
  await page.goto(`/post/${post.slug}/update`);
  await expect(page.locator(".cm-content")).toBeVisible();
  await deletePost(await anotherPage(author), post);
  await write(page, "Still here", "Written while it was deleted.");
  await expect(status(page)).toContainText("Not saved: This post was deleted meanwhile.");
  await page.getByRole("button", { name: "Update" }).click();
  await expect(page.getByRole("status")).toContainText("Your text has been saved as a draft.");
  expect(await postsOf(author)).toEqual([
    { title: "Still here", content: "Written while it was deleted." },
  ]);
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
});
