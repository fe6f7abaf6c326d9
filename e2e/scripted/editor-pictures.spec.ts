import type { Locator, Page } from "@playwright/test";
import { photo } from "../../test/photo";
import { expect, test } from "../fixtures";

/** What is typed into once the editor is there. */
function editor(page: Page): Locator {
  return page.locator(".cm-content");
}

async function openEditor(page: Page): Promise<void> {
  await page.goto("/post/new");
  await editor(page).click();
}

type Sent = { name: string; bytes: string; type?: string };

async function sentOf(name: string): Promise<Sent> {
  return { name, bytes: (await photo(700, 400)).toString("base64") };
}

/** As if files were pasted, or dropped where the text is. */
async function hand(page: Page, way: "paste" | "drop", ...files: Sent[]): Promise<void> {
  await editor(page).evaluate(
    (content, { way, files }) => {
      const data = new DataTransfer();
      for (const { name, bytes, type = "image/jpeg" } of files) {
        const binary = Uint8Array.from(atob(bytes), (letter) => letter.charCodeAt(0));
        data.items.add(new File([binary], name, { type }));
      }
      const { left, top } = content.getBoundingClientRect();
      const options = { bubbles: true, cancelable: true };
      const event =
        way === "paste"
          ? new ClipboardEvent("paste", { ...options, clipboardData: data })
          : new DragEvent("drop", {
              ...options,
              clientX: left + 5,
              clientY: top + 5,
              dataTransfer: data,
            });
      content.dispatchEvent(event);
    },
    { way, files },
  );
}

function dialogOf(page: Page, name: string): Locator {
  return page.getByRole("dialog", { name: `Insert ${name}` });
}

const MARKDOWN = /\(\/pictures\/[0-9a-f]{64}\/700x400\.webp\)/;

test("the button takes a picture, asks what it shows and writes its Markdown", async ({
  page,
  login,
}) => {
  await login();
  await openEditor(page);
  // A draft saved by itself would have an address of its own.
  await page.route("**/editor/autosave", (route) => route.abort());
  await page.keyboard.type("Before. ");
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("toolbar").getByRole("button", { name: "Picture" }).click();
  const file = { name: "cellar.jpg", mimeType: "image/jpeg", buffer: await photo(700, 400) };
  await (await chooser).setFiles(file);

  const dialog = dialogOf(page, "cellar.jpg");
  await expect(dialog.locator("img")).not.toHaveJSProperty("naturalWidth", 0);
  await dialog.getByRole("button", { name: "Insert" }).click();
  await expect(dialog).toBeVisible(); // it is not described yet
  await dialog.getByLabel("Alternative text").fill("The [old] cellar");
  await page.keyboard.press("Enter");
  await expect(dialog).toBeHidden();
  await expect(editor(page)).toHaveText(/^Before\. !\[The \\\[old\\\] cellar\]\(\/pictures\//);
  await expect(editor(page)).toHaveText(MARKDOWN);
  await expect(page.getByText("cellar.jpg is inserted.")).toBeVisible();
  // The post itself has not been sent by the dialog's form.
  await expect(page).toHaveURL("/post/new");
});

test("a post waits for the picture that is on its way into it", async ({ page, login }) => {
  await login();
  await openEditor(page);
  let send = () => {};
  const mayGo = new Promise<void>((resolve) => {
    send = resolve;
  });
  await page.route("**/editor/picture", async (route) => {
    await mayGo;
    await route.continue();
  });
  await page.getByLabel("Title").fill("With a picture");
  await hand(page, "paste", await sentOf("cellar.jpg"));
  await dialogOf(page, "cellar.jpg").getByLabel("Alternative text").fill("A cellar");
  await page.getByRole("button", { name: "Insert" }).click();
  await expect(editor(page)).toContainText("Uploading cellar.jpg");
  await page.getByRole("button", { name: "Post", exact: true }).click();
  send();
  await expect(page.getByRole("status")).toHaveText("Your post has been created!");
  await expect(page.getByRole("img", { name: "A cellar" })).toBeVisible();
  await expect(page.getByText("Uploading")).toHaveCount(0);
});

test("pictures that are pasted or dropped are asked about one after the other", async ({
  page,
  login,
}) => {
  await login();
  await openEditor(page);
  await hand(
    page,
    "paste",
    await sentOf("one.jpg"),
    await sentOf("two.jpg"),
    await sentOf("3.jpg"),
  );
  await dialogOf(page, "one.jpg").getByLabel("Alternative text").fill("One");
  await page.getByRole("button", { name: "Insert" }).click();
  await dialogOf(page, "two.jpg").getByRole("button", { name: "Cancel" }).click();
  const last = dialogOf(page, "3.jpg");
  await expect(last.getByLabel("Alternative text")).toHaveValue("");
  await last.getByLabel("Only decoration").check();
  await last.getByRole("button", { name: "Insert" }).click();
  await expect(editor(page)).toHaveText(
    /^!\[One\]\(\/pictures\/[^)]*\)\s*!\[\]\(\/pictures\/[^)]*\)$/,
  );

  await hand(page, "drop", await sentOf("four.jpg"));
  await page.keyboard.press("Escape");
  await expect(dialogOf(page, "four.jpg")).toBeHidden();
  await expect(editor(page)).not.toContainText("four");
});

test("a picture that cannot be sent leaves nothing in the text, and says so", async ({
  page,
  login,
}) => {
  await login();
  await openEditor(page);
  await hand(page, "paste", { name: "a.txt", bytes: btoa("text"), type: "text/plain" });
  await expect(page.getByText(/^a\.txt: That is not a JPEG/)).toBeVisible();

  await page.route("**/editor/picture", (route) => route.abort());
  await hand(page, "paste", await sentOf("cellar.jpg"));
  await dialogOf(page, "cellar.jpg").getByLabel("Alternative text").fill("A cellar");
  await page.getByRole("button", { name: "Insert" }).click();
  await expect(
    page.getByText("cellar.jpg: The picture could not be sent. Please try again in a moment."),
  ).toBeVisible();
  await expect(editor(page)).not.toContainText("Uploading");
});

test("a cover is a file that is asked about and written into its field", async ({
  page,
  login,
}) => {
  await login();
  await openEditor(page);
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Choose a cover" }).click();
  const buffer = await photo(700, 400);
  await (await chooser).setFiles({ name: "cover.jpg", mimeType: "image/jpeg", buffer });
  const dialog = dialogOf(page, "cover.jpg");
  await dialog.getByLabel("Alternative text").fill("A red door");
  await dialog.getByRole("button", { name: "Insert" }).click();
  const field = page.getByLabel("Cover picture");
  await expect(field).toHaveValue(/^!\[A red door\]\(\/pictures\/[0-9a-f]{64}\/700x400\.webp\)$/);
  await expect(page.getByRole("img", { name: "A red door" })).toBeVisible();
  await field.fill("");
  await expect(page.getByRole("img", { name: "A red door" })).toHaveCount(0);
});
