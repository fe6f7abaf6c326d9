import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";

/** What depends on colours; all else that axe looks for is the same in another scheme. */
const COLOUR_RULES = ["color-contrast", "link-in-text-block"];

/** AxeBuilder has a page read half a megabyte in twice for each look; with this, once. */
const AXE = `if (!window.axe) {${readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8")}}`;

/** What axe finds wrong with a page: the rule, and the HTML of each place that breaks it. */
export function accessibilityViolations(page: Page): Promise<string[]> {
  return violationsOf(axe(page));
}

/** The same of its colours alone, for a page that was looked at in another scheme. */
export function colourViolations(page: Page): Promise<string[]> {
  return violationsOf(axe(page).withRules(COLOUR_RULES));
}

/**
 * No page has frames. For them, axe would open another page each time, and take a third longer. To tell of each place
 * that is right, with an address of its own, would take it longer than to look.
 */
function axe(page: Page): AxeBuilder {
  return new AxeBuilder({ page, axeSource: AXE })
    .options({ resultTypes: ["violations"] })
    .setLegacyMode(true);
}

async function violationsOf(builder: AxeBuilder): Promise<string[]> {
  const { violations } = await builder.analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`);
}
