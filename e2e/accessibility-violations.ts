import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";

/** What depends on colours; all else that axe looks for is the same in another scheme. */
const COLOUR_RULES = ["color-contrast", "link-in-text-block"];

/** What axe finds wrong with a page: the rule, and the HTML of each place that breaks it. */
export function accessibilityViolations(page: Page): Promise<string[]> {
  return violationsOf(axe(page));
}

/** The same of its colours alone, for a page that was looked at in another scheme. */
export function colourViolations(page: Page): Promise<string[]> {
  return violationsOf(axe(page).withRules(COLOUR_RULES));
}

/** No page has frames. For them, axe would open another page each time, and take a third longer. */
function axe(page: Page): AxeBuilder {
  return new AxeBuilder({ page }).setLegacyMode(true);
}

async function violationsOf(builder: AxeBuilder): Promise<string[]> {
  const { violations } = await builder.analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`);
}
