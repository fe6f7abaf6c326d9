import type { Page } from "@playwright/test";
import { expect, test } from "../fixtures";
import { photo } from "../photo";

const MARKDOWN = /^Before !\[A cellar\]\(\/pictures\/[0-9a-f]{64}\/\d+x\d+\.webp\) after$/;

/** Opens the editor with the cursor between two words. */
async function openBetween(page: Page): Promise<void> {
  await page.goto("/post/new");
  await expect(page.getByRole("toolbar")).toBeVisible();
  await page.getByLabel("Content").fill("Before  after");
  await page.getByRole("textbox", { name: "Content" }).press("Control+Home");
  for (let step = 0; step < "Before ".length; step++) await page.keyboard.press("ArrowRight");
}

async function say(page: Page, alt: string): Promise<void> {
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Alternative text").fill(alt);
  await dialog.getByRole("button", { name: "Insert" }).click();
}

test("a picture is chosen by its button, described and written at the cursor", async ({
  page,
  login,
}) => {
  await login();
  await openBetween(page);
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Picture" }).click();
  await (await chooser).setFiles({
    name: "cellar.jpg",
    mimeType: "image/jpeg",
    buffer: await photo(600, 400),
  });
  await say(page, "A cellar");
  await expect(page.getByLabel("Content")).toHaveValue(MARKDOWN);
  await expect(
    page.getByRole("region", { name: "Preview" }).getByRole("img", { name: "A cellar" }),
  ).toBeVisible();
});

for (const way of ["paste", "drop"] as const) {
  test(`a picture comes into the text by ${way}`, async ({ page, login }) => {
    await login();
    await openBetween(page);
    const bytes = (await photo(300, 200)).toString("base64");
    await page.getByRole("textbox", { name: "Content" }).evaluate(
      async (editor, { bytes, way }) => {
        const data = new DataTransfer();
        const blob = await (await fetch(`data:image/jpeg;base64,${bytes}`)).blob();
        data.items.add(new File([blob], "cellar.jpg", { type: "image/jpeg" }));
        const event = { bubbles: true, cancelable: true };
        editor.dispatchEvent(
          way === "paste"
            ? new ClipboardEvent("paste", { ...event, clipboardData: data })
            : new DragEvent("drop", { ...event, dataTransfer: data, clientX: -9, clientY: -9 }),
        );
      },
      { bytes, way },
    );
    await say(page, "A cellar");
    await expect(page.getByLabel("Content")).toHaveValue(/!\[A cellar\]\(\/pictures\//);
  });
}
