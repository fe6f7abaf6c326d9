import { chromium } from "@playwright/test";
import { ensureChromium, SANDBOX_ARGS } from "../tests/chromium";
import { type PageWeight, pageWeight } from "./page-weight";
import { BARE_SCRIPTS } from "./weight-budget";

export type WeightRow = PageWeight & { path: string };

/**
 * What the pages at `paths` of a running site weigh, and the scripts of a bare Next page at `bareUrl`.
 * `isBudgetCurrent` says whether weight-budget.ts still knows the latter.
 */
export async function weigh(
  siteUrl: string,
  paths: string[],
  bareUrl: string,
): Promise<{ rows: WeightRow[]; bareScripts: number; isBudgetCurrent: boolean }> {
  const browser = await chromium.launch({
    executablePath: ensureChromium(),
    args: SANDBOX_ARGS,
  });
  try {
    const weighOne = async (url: string, sent: boolean) => {
      const context = await browser.newContext(); // an empty cache
      const weight = await pageWeight(context, url, sent);
      await context.close();
      return weight;
    };
    const rows: WeightRow[] = [];
    for (const path of paths) rows.push({ path, ...(await weighOne(siteUrl + path, true)) });
    const { scripts: bareScripts } = await weighOne(bareUrl, false);
    return { rows, bareScripts, isBudgetCurrent: bareScripts === BARE_SCRIPTS };
  } finally {
    await browser.close();
  }
}
