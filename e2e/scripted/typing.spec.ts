import type { Page } from "@playwright/test";
import { percentile } from "../../scripts/bench/percentile";
import { expect, test } from "../fixtures";
import { openEditor } from "../walks";

const MEDIAN_MAX_MS = 16;
const WORST_MAX_MS = 50;
const KEYS = 150;
const ROUNDS_MAX = 12;

/** 20,000 words of the kind that people write, with headings, lists and emphasis in them. */
function longText(): string {
  const paragraph =
    "The cork came out *slowly*, and the **room** fell silent as wine met glass. ".repeat(7);
  const chapter = `## A chapter\n\n${`${paragraph}\n\n`.repeat(9)}- one point\n- another point\n\n`;
  return chapter.repeat(24);
}

/** Milliseconds that each key's events took to be handled, and until the next frame was on its way. */
async function measureTyping(page: Page): Promise<{ handled: number[]; toFrame: number[] }> {
  await page.evaluate(() => {
    (window as never as Figures).ending?.abort();
    const ending = new AbortController();
    const { signal } = ending;
    const figures = { handled: [] as number[], toFrame: [] as number[] };
    Object.assign(window, { figures, ending });
    let began = 0;
    addEventListener(
      "keydown",
      () => {
        began = performance.now();
      },
      { capture: true, signal },
    );
    addEventListener(
      "input",
      (event) => {
        if (!event.isTrusted) return;
        const from = began;
        // What runs after everybody else who listens to the same key.
        queueMicrotask(() => figures.handled.push(performance.now() - from));
        requestAnimationFrame(() => figures.toFrame.push(performance.now() - from));
      },
      { signal },
    );
  });
  for (let key = 0; key < KEYS; key++) {
    await page.keyboard.type(key % 6 === 5 ? " " : "x");
  }
  await expect
    .poll(() => page.evaluate(() => (window as never as Figures).figures.toFrame.length))
    .toBe(KEYS);
  return page.evaluate(() => (window as never as Figures).figures);
}

type Figures = { figures: { handled: number[]; toFrame: number[] }; ending?: AbortController };

for (const place of ["Control+Home", "Control+End"]) {
  test(`typing in 20,000 words stays fluent after ${place}`, async ({ page, login }) => {
    await login();
    await openEditor(page);
    await page.getByLabel("Content").fill(longText());
    await page.getByRole("textbox", { name: "Content" }).focus();
    await page.keyboard.press(place);
    await page.keyboard.press("ArrowDown");
    await expect(page.getByText(/^2\d,\d{3} words$/)).toBeVisible();
    // Other programs take the processor for a while, so the best of some rounds counts. Where the
    // editor itself is slow, none is good.
    const medians: number[] = [];
    const worsts: number[] = [];
    const isFluent = () =>
      Math.min(...medians) <= MEDIAN_MAX_MS && Math.min(...worsts) <= WORST_MAX_MS;
    while (medians.length < ROUNDS_MAX && !isFluent()) {
      const { handled, toFrame } = await measureTyping(page);
      medians.push(percentile(toFrame, 50));
      worsts.push(Math.max(...handled));
    }
    expect(Math.min(...medians), "drawn after, at the median").toBeLessThanOrEqual(MEDIAN_MAX_MS);
    expect(Math.min(...worsts), "handled in, at worst").toBeLessThanOrEqual(WORST_MAX_MS);
  });
}
