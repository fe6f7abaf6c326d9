import type { Page } from "@playwright/test";
import { expect, test } from "../fixtures";

const TEXT = "We agreed on a paper 2*3";
const HTML = "<p>We <b>agreed</b> on <a href='https://example.org/'>a paper</a> 2*3</p>";

/** As an office program copies: a text, the same with its looks, and a picture of it. */
async function copy(page: Page): Promise<void> {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.evaluate(
    async ([text = "", html = ""]) => {
      const canvas = new OffscreenCanvas(9, 9);
      canvas.getContext("2d");
      const picture = await canvas.convertToBlob({ type: "image/png" });
      const item = new ClipboardItem({
        "text/plain": new Blob([text], { type: "text/plain" }),
        "text/html": new Blob([html], { type: "text/html" }),
        "image/png": picture,
      });
      await navigator.clipboard.write([item]);
    },
    [TEXT, HTML],
  );
}

test("a formatted text is pasted as Markdown, and one key makes it plain", async ({
  page,
  login,
}) => {
  await login();
  await page.goto("/post/new");
  const editor = page.locator(".cm-content");
  await editor.click();
  await page.keyboard.type("So: ");
  await copy(page);

  await page.keyboard.press("Control+v");
  await expect(editor).toHaveText("So: We **agreed** on [a paper](https://example.org/) 2\\*3");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await page.keyboard.press("Control+z");
  await expect(editor).toHaveText(`So: ${TEXT}`);
  await page.keyboard.press("Control+z");
  await expect(editor).toHaveText("So:");

  await page.keyboard.press("Control+Shift+v");
  await expect(editor).toHaveText(`So: ${TEXT}`);
  // Where code is written, nothing is formatted.
  await page.keyboard.type("\n\n```\n");
  await page.keyboard.press("Control+v");
  await expect(editor).toHaveText(`So: ${TEXT}\`\`\`${TEXT}`);
  await expect(page.getByRole("dialog")).toHaveCount(0);
});
